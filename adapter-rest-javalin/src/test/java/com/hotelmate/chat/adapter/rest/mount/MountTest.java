package com.hotelmate.chat.adapter.rest.mount;

import static com.hotelmate.chat.adapter.rest.ToyTools.EVERYBODY_IS_STAFF_MEMBER_7;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyTools;
import com.hotelmate.chat.adapter.rest.dispatch.Dispatcher;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteTable;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTest {

    private static final List<Route<?>> ROUTES = List.of(Route.get("X1", "{P}/conversations/{id}/", "Shows")
            .staff()
            .handledBy(call -> Answer.ok(Map.of("id", call.conversation().value()))));

    @ParameterizedTest
    @CsvSource({
        "GET,   /api/chat/killarney/conversations/1/,       200, ''",
        "FOO,   /api/chat/killarney/conversations/1/,       405, METHOD_NOT_ALLOWED",
        "TRACE, /api/chat/killarney/conversations/1/,       405, METHOD_NOT_ALLOWED",
        "GET,   /api/chat/killarney//conversations/1/,      404, NOT_FOUND",
        "GET,   /api/chat/killarney/conversations/1%2F2/,   404, NOT_FOUND",
        "GET,   /api/chat/killarney/conversations/1;a=b/,   404, NOT_FOUND",
        "GET,   /api/chat/killarney/../conversations/1/,    404, NOT_FOUND",
        "GET,   /api/chat/killarney/conversations/%zz/,     400, VALIDATION_FAILED",
        "GET,   /api/chat/killarney/conversations/%00/,     400, VALIDATION_FAILED"
    })
    void refusesOddRequestsInTheWordsOfTheContract(String method, String path, int status, String code)
            throws IOException {
        try (ToyServer server = ToyServer.with(ToyTools.tools(EVERYBODY_IS_STAFF_MEMBER_7), ROUTES)) {
            String answer = raw(server.port(), method + " " + path);

            assertThat(answer).startsWith("HTTP/1.1 " + status);
            if (status >= 400) {
                assertThat(answer).contains("application/problem+json", "\"code\":\"" + code + "\"");
            }
        }
    }

    @Test
    void leavesToTheApplicationWhatIsItsOwn() {
        RouteTable table = new RouteTable(ROUTES);
        Dispatcher dispatcher = new Dispatcher(table, ToyTools.tools(EVERYBODY_IS_STAFF_MEMBER_7));
        Javalin host = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            Mount.routes(config, table, dispatcher::handle);
            config.routes.get("/api/bookings/{id}", context -> context.result("theirs"));
        });

        try (ToyServer server = ToyServer.of(host)) {
            assertThat(server.get("/api/bookings/1").text()).isEqualTo("theirs");
            assertThat(server.get("/api/chat/killarney/conversations/1/").text())
                    .isEqualTo("{\"id\":1}");
            assertThat(server.get("/elsewhere").text()).doesNotContain("NOT_FOUND");
        }
    }

    private static String raw(int port, String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((requestLine + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
