package com.hotelmate.chat.adapter.rest.dispatch;

import static com.hotelmate.chat.adapter.rest.ToyTools.EVERYBODY_IS_STAFF_MEMBER_7;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.ToyTools;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Route;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitsTest {

    private static final String STRICT = "/api/chat/killarney/conversations/5/typing/";
    private static final String NO_BODY = "/api/chat/killarney/conversations/5/leave/";

    private static final String CHUNKED =
            " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String CHUNK = "8000\r\n" + " ".repeat(0x8000) + "\r\n";

    record Typing(boolean isTyping) {}

    private static ToyServer server;

    @BeforeAll
    static void start() {
        server = ToyServer.with(
                ToyTools.tools(EVERYBODY_IS_STAFF_MEMBER_7),
                List.of(
                        Route.post("X1", "{P}/conversations/{id}/typing/", "Types")
                                .staff()
                                .body(Typing.class)
                                .handledBy(call -> Answer.noContent()),
                        Route.post("X2", "{P}/conversations/{id}/leave/", "Leaves")
                                .staff()
                                .handledBy(call -> Answer.ok(Map.of("left", true)))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "multipart/form-data"})
    void takesJsonOnly(String type) {
        Response response = server.post(STRICT, "{\"is_typing\":true}", "Content-Type", type);

        assertThat(response.status()).isEqualTo(415);
        assertThat(response.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void takesJsonWithParametersInAnyCase() {
        Response response =
                server.post(STRICT, "{\"is_typing\":true}", "Content-Type", "Application/JSON; charset=UTF-8");

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.header("Content-Type")).isEmpty();
    }

    @Test
    void doesNotUnpackCompressedBodies() {
        assertThat(server.post(STRICT, "{\"is_typing\":true}", "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void takesNoBytesForAnEmptyObject() {
        Response response = server.send("POST", STRICT, "");

        assertThat(response.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(response.json().at("/errors/is_typing/0").asText()).isEqualTo("This field is required.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/json",
        "{}, application/json",
        "'{\"whatever\": [1]}', application/json",
        "a=b, application/x-www-form-urlencoded"
    })
    void asksForNothingWhereThereIsNoBody(String body, String type) {
        assertThat(server.post(NO_BODY, body, "Content-Type", type).status()).isEqualTo(200);
    }

    @Test
    void stillRefusesGibberishWhereThereIsNoBody() {
        assertThat(server.post(NO_BODY, "[]").code()).isEqualTo("MALFORMED_BODY");
        assertThat(server.post(NO_BODY, "hello", "Content-Type", "text/plain").status())
                .isEqualTo(415);
    }

    @Test
    void refusesABodyOver64KiBAndTakesOneOfThatSize() {
        String filler = "{\"is_typing\":true" + " ".repeat(65_536 - 18) + "}";

        assertThat(filler).hasSize(65_536);
        assertThat(server.post(STRICT, filler).status()).isEqualTo(204);
        assertThat(server.post(STRICT, filler + " ").code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void refusesAHugeBodyBeforeItIsSent() throws IOException {
        String answer = raw("POST " + STRICT + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 9999999999\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
    }

    @Test
    void refusesATooLargeBodyInPiecesOnceItHasCome() throws IOException {
        String answer = raw("POST " + STRICT + CHUNKED + CHUNK + CHUNK + CHUNK + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
    }

    @Test
    void stopsReadingAnEndlessBody() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + STRICT + CHUNKED).getBytes(US_ASCII));

            assertThatThrownBy(() -> {
                        for (int sent = 0; sent < 100 << 20; sent += CHUNK.length()) {
                            out.write(CHUNK.getBytes(US_ASCII));
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void isHeardByAClientThatWasStillSending() {
        Response response = server.post(STRICT, " ".repeat(3 << 20));

        assertThat(response.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void refusesABodyInBrokenPieces() throws IOException {
        String answer = raw("POST " + STRICT + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    /** What the server says to these bytes, up to the end of the connection or of the first packet. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(US_ASCII));
            out.flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8_192];
            int read = socket.getInputStream().read(buffer);
            while (read > 0 && answer.indexOf("}") < 0) {
                answer.append(new String(buffer, 0, read, US_ASCII));
                read = answer.indexOf("}") < 0 ? socket.getInputStream().read(buffer) : 0;
            }
            return answer.toString();
        }
    }
}
