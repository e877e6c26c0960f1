package com.hotelmate.chat.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A POST of JSON, made once; only the id in it is another one every time. */
public final class Request {

    /** Stands in a body for an id that is never used twice. */
    public static final String FRESH_UUID = "00000000-0000-4000-8000-000000000000";

    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() << 8);
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int lastDigit;

    private Request(byte[] bytes, int lastDigit) {
        this.bytes = bytes;
        this.lastDigit = lastDigit;
    }

    /** A request with one header of its own. */
    public static Request post(int port, String path, String header, String body) {
        String text = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + header
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int id = text.indexOf(FRESH_UUID);
        return new Request(bytes, id < 0 ? -1 : id + FRESH_UUID.length() - 1);
    }

    /** The next of its kind; shares its bytes with those before it. */
    ByteBuffer next() {
        if (lastDigit >= 0) {
            long number = NUMBERS.incrementAndGet();
            for (int i = 0; i < 12; i++) {
                bytes[lastDigit - i] = DIGITS[(int) (number >>> (4 * i)) & 15];
            }
        }
        return ByteBuffer.wrap(bytes);
    }

    /** Sends the next of its kind, and leaves the answer to others. */
    public void writeTo(OutputStream stream) throws IOException {
        stream.write(next().array());
    }

    /** The body as it was given. */
    public String body() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    /**
     * Sends the next of its kind on a connection of its own.
     *
     * @return the body of the answer
     */
    public String sendAlone(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            writeTo(socket.getOutputStream());
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    Request copy() {
        return new Request(bytes.clone(), lastDigit);
    }
}
