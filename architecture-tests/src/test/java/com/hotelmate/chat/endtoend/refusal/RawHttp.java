package com.hotelmate.chat.endtoend.refusal;

import com.google.common.io.ByteStreams;
import com.hotelmate.chat.endtoend.client.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client that sends any bytes at all, since proper clients refuse to send what a fuzz needs. One request a connection. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /**
     * Sends a request in the words of HTTP 1.0, after whose answer the server closes. As with any client, no body is read
     * from an answer to HEAD: Jetty sends one with the refusal of a path that it cannot decode.
     *
     * @param target path and query, as they are
     */
    static Answer send(int port, String method, String target, Map<String, String> headers, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(latin1(method + " " + target + " HTTP/1.0\r\nHost: localhost\r\n"));
            headers.forEach((name, value) -> request.writeBytes(latin1(name + ": " + value + "\r\n")));
            request.writeBytes(latin1("Content-Length: " + body.length + "\r\n\r\n"));
            request.writeBytes(body);
            OutputStream out = socket.getOutputStream();
            out.write(request.toByteArray());
            out.flush();
            Answer answer = parse(ByteStreams.toByteArray(socket.getInputStream()));
            return method.equals("HEAD") ? new Answer(answer.status(), answer.headers(), "") : answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    private static Answer parse(byte[] response) {
        String text = new String(response, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            throw new AssertionError("No answer, but: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines[0].substring("HTTP/1.1 ".length()).substring(0, 3));
        String body = new String(response, end + 4, response.length - end - 4, StandardCharsets.UTF_8);
        return new Answer(status, HttpHeaders.of(headers, (name, value) -> true), body);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
