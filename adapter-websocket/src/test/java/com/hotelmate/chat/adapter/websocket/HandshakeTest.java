package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The upgrade from HTTP, line by line. */
class HandshakeTest {

    private final RealtimeServer server = RealtimeServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void declinesCompression() throws IOException {
        List<String> answer = shake("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(answer.get(0)).contains("101");
        assertThat(answer).noneMatch(line -> line.startsWith("sec-websocket-extensions"));
    }

    @Test
    void refusesHalfAHandshake() throws IOException {
        assertThat(shake("X-Other: 1").get(0)).contains(" 400 ");
    }

    private List<String> shake(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            String request = "GET /app/" + RealtimeServer.KEY + "/?protocol=7 HTTP/1.1\r\nHost: localhost\r\n"
                    + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n" + line + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            List<String> head = new ArrayList<>();
            for (String next = lines.readLine(); next != null && !next.isEmpty(); next = lines.readLine()) {
                head.add(next.toLowerCase(Locale.ROOT));
            }
            return head;
        }
    }
}
