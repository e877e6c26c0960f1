package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.websocket.trigger.SignedCaller;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another node ends the connections of a user. */
class TerminationTest {

    private final RealtimeServer server = RealtimeServer.start(settings -> settings.withTriggerApi(true));
    private final SignedCaller publisher = callerOf(server, RealtimeServer.SECRET);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void endsAllOfThatUserAndNobodyElses(String body) throws IOException, InterruptedException {
        RawClient phone = server.signedIn("guest-7");
        RawClient tablet = server.signedIn("guest-7");
        RawClient neighbour = server.signedIn("guest-77");
        RawClient stranger = server.greeted();

        HttpResponse<String> answer = publisher.post("/apps/3/users/guest-7/terminate_connections", body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(phone.closeCode()).isEqualTo(4009);
        assertThat(tablet.closeCode()).isEqualTo(4009);
        assertStays(neighbour);
        assertStays(stranger);
    }

    @Test
    void ofNobodyIsDoneToo() throws IOException, InterruptedException {
        RawClient stranger = server.greeted();

        HttpResponse<String> answer = publisher.post("/apps/3/users/nobody/terminate_connections", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertStays(stranger);
    }

    @ParameterizedTest
    @CsvSource({
        "a%20b+c, 'a b+c'",
        "%C3%A4, ä",
        "hotel:guest:7, hotel:guest:7",
        "a@b.example, a@b.example",
        "a%23b%3Fc, a#b?c",
        "100%25, 100%",
        "a%2Fb, a/b",
        "%2E%2E, ..",
        "a%3Bb, a;b"
    })
    void decodesTheIdButNotTheSignedPath(String segment, String id) throws IOException, InterruptedException {
        RawClient client = server.signedIn(id);

        HttpResponse<String> answer = publisher.post("/apps/3/users/" + segment + "/terminate_connections", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(client.closeCode()).isEqualTo(4009);
    }

    @Test
    void isNotForStrangers() throws IOException, InterruptedException {
        RawClient client = server.signedIn("guest-7");

        assertThat(callerOf(server, "guessed")
                        .post("/apps/3/users/guest-7/terminate_connections", "{}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(publisher
                        .post("/apps/4/users/guest-7/terminate_connections", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertStays(client);
    }

    @Test
    void isNotThereUnlessSwitchedOn() throws IOException, InterruptedException {
        try (RealtimeServer plain = RealtimeServer.start()) {
            RawClient client = plain.signedIn("guest-7");

            assertThat(callerOf(plain, RealtimeServer.SECRET)
                            .post("/apps/3/users/guest-7/terminate_connections", "{}")
                            .statusCode())
                    .isEqualTo(404);
            assertStays(client);
        }
    }

    private static SignedCaller callerOf(RealtimeServer server, String secret) {
        return new SignedCaller(server.http("/"), RealtimeServer.KEY, secret, RealtimeServer.NOW.getEpochSecond());
    }

    private static void assertStays(RawClient client) {
        client.send("{\"event\":\"pusher:ping\"}");
        assertThat(client.nextEvent()).isEqualTo("pusher:pong");
        assertThat(client.isClosed()).isFalse();
    }
}
