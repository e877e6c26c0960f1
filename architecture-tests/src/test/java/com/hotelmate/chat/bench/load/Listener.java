package com.hotelmate.chat.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One client of the Pusher protocol on a websocket of its own. */
final class Listener {

    private static final byte[] EVENT = "{\"event\":\"".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final String key;
    private ByteBuffer in = ByteBuffer.allocate(1 << 11);
    private boolean upgraded;
    private String socketId = "";

    Listener(int port, String key, Selector selector) throws IOException {
        this.key = key;
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    String socketId() {
        return socketId;
    }

    void ready(SelectionKey selected, SocketCrowd crowd) {
        try {
            if (selected.isConnectable()) {
                channel.finishConnect();
                selected.interestOps(SelectionKey.OP_READ);
                channel.write(ByteBuffer.wrap(greeting().getBytes(StandardCharsets.US_ASCII)));
            } else {
                read(crowd);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a text, masked with zeros as clients must. */
    void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 8);
        frame.put((byte) 0x81);
        if (bytes.length < 126) {
            frame.put((byte) (0x80 | bytes.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
        }
        frame.putInt(0).put(bytes).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }

    void close() throws IOException {
        channel.close();
    }

    private void read(SocketCrowd crowd) throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("The server hung up on " + socketId);
        }
        in.flip();
        if (!upgraded) {
            upgraded = skipAnswer();
        }
        while (upgraded && takeFrame(crowd)) {}
        in.compact();
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocate(in.capacity() * 4).put(in.flip());
        }
    }

    private String greeting() {
        return String.join(
                "\r\n",
                "GET /app/" + key + "?protocol=7 HTTP/1.1",
                "Host: 127.0.0.1",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "",
                "");
    }

    private boolean skipAnswer() {
        String answer = StandardCharsets.ISO_8859_1.decode(in.duplicate()).toString();
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException("The server does not speak websocket: " + answer.substring(0, 12));
        }
        in.position(end + 4);
        return true;
    }

    private boolean takeFrame(SocketCrowd crowd) {
        if (in.remaining() < 2) {
            return false;
        }
        int start = in.position();
        int shortLength = in.get(start + 1) & 0x7f;
        if (shortLength == 127 || (shortLength == 126 && in.remaining() < 4)) {
            return false;
        }
        int from = start + (shortLength == 126 ? 4 : 2);
        int length = shortLength == 126 ? in.getShort(start + 2) & 0xffff : shortLength;
        if (in.limit() < from + length) {
            return false;
        }
        hear(from, length, crowd);
        in.position(from + length);
        return true;
    }

    private void hear(int from, int length, SocketCrowd crowd) {
        int name = from + EVENT.length;
        int end = name;
        while (end < from + length && in.get(end) != '"') {
            end++;
        }
        String event = crowd.name(in, name, end);
        if (event.equals("pusher:connection_established")) {
            String text = StandardCharsets.UTF_8
                    .decode(in.duplicate().position(from).limit(from + length))
                    .toString();
            socketId = text.replaceAll(".*socket_id\\\\\":\\\\\"([0-9.]+).*", "$1");
        }
        crowd.heard(event);
    }
}
