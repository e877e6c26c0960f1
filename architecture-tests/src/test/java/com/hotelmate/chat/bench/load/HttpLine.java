package com.hotelmate.chat.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One kept connection that asks again as soon as it is answered. Knows answers with a content length only. */
final class HttpLine {

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final Request request;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private long askedAt;

    HttpLine(int port, Request request, Selector selector) throws IOException {
        this.request = request;
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void ask(long now) throws IOException {
        askedAt = now;
        ByteBuffer next = request.next();
        while (next.hasRemaining()) {
            channel.write(next);
        }
    }

    void read(RequestLoad load) {
        try {
            if (channel.read(in) < 0) {
                throw new EOFException("The server hung up");
            }
            if (isWhole()) {
                int status = number(STATUS_AT);
                in.clear();
                long now = System.nanoTime();
                load.answered(status, now - askedAt);
                ask(now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() throws IOException {
        channel.close();
    }

    private boolean isWhole() {
        int length = -1;
        for (int i = 0; i + 3 < in.position(); i++) {
            if (in.get(i) == '\r' && in.get(i + 1) == '\n') {
                if (in.get(i + 2) == '\r') {
                    if (length < 0) {
                        throw new IllegalStateException("An answer without a length");
                    }
                    return in.position() >= i + 4 + length;
                }
                length = isLength(i + 2) ? number(i + 2 + LENGTH.length) : length;
            }
        }
        return false;
    }

    private boolean isLength(int from) {
        for (int i = 0; i < LENGTH.length; i++) {
            if (from + i >= in.position() || Character.toLowerCase(in.get(from + i)) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) {
        int number = 0;
        for (int i = from; i < in.position() && in.get(i) >= '0' && in.get(i) <= '9'; i++) {
            number = number * 10 + in.get(i) - '0';
        }
        return number;
    }
}
