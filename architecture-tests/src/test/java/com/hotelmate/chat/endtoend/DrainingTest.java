package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Stay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that is told to stop finishes what it began. */
class DrainingTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @Test
    void aRequestThatIsUnderWayIsAnswered() throws Exception {
        DemoServer server = DemoServer.with(Map.of());
        Stay stay = server.hotel(DemoServer.KILLARNEY).newStay();
        int port = server.port();
        byte[] body = "{\"message\": \"Just in time\"}".getBytes(StandardCharsets.UTF_8);
        try (Socket slow = new Socket("localhost", port)) {
            OutputStream out = slow.getOutputStream();
            out.write(("POST " + stay.path("/messages/") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: GuestToken "
                            + stay.token() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, 5);
            out.flush();
            await().atMost(DEADLINE)
                    .until(() -> server.stranger().get("/health/live").status() == 200);

            CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
            await().atMost(DEADLINE).until(() -> isRefused(port));
            out.write(body, 5, body.length - 5);
            out.flush();

            assertThat(firstLine(slow.getInputStream())).contains("201");
            closing.get(60, TimeUnit.SECONDS);
        }
    }

    private static boolean isRefused(int port) {
        try (Socket another = new Socket("localhost", port)) {
            return another.isClosed();
        } catch (IOException refused) {
            return true;
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
