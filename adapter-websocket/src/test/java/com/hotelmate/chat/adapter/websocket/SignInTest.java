package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.domain.channel.Channel;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that say who they are. */
class SignInTest {

    private static final String ME = "{\"id\":\"guest-7\",\"note\":\"Say \\\"hi\\\" \\\\ to 🏨\"}";
    private static final String MY_CHANNEL = "#server-to-user-guest-7";

    private final RealtimeServer server = RealtimeServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class RightlySigned {

        @Test
        void areToldInDataThatIsText() {
            RawClient client = server.greeted();

            client.signIn(server.realtime.signUser(client.socketId(), ME), ME);

            JsonNode answer = client.next();
            assertThat(answer.path("event").asText()).isEqualTo("pusher:signin_success");
            assertThat(answer.path("data").isTextual()).isTrue();
            JsonNode data = RawClient.parse(answer.path("data").asText());
            assertThat(data.path("user_data").asText()).isEqualTo(ME);
        }

        @Test
        void mayComeAsTextToo() {
            RawClient client = server.greeted();
            String auth = server.realtime.signUser(client.socketId(), "{\"id\":\"7\"}");

            client.send("{\"event\":\"pusher:signin\",\"data\":\"{\\\"auth\\\":\\\"" + auth
                    + "\\\",\\\"user_data\\\":\\\"{\\\\\\\"id\\\\\\\":\\\\\\\"7\\\\\\\"}\\\"}\"}");

            assertThat(client.nextEvent()).isEqualTo("pusher:signin_success");
        }

        @Test
        void mayBeRepeated() {
            RawClient client = server.signedIn("guest-7");

            client.signIn(server.realtime.signUser(client.socketId(), ME), ME);

            assertThat(client.nextEvent()).isEqualTo("pusher:signin_success");
        }

        @Test
        void mayNotTurnIntoSomebodyElse() {
            RawClient client = server.signedIn("guest-8");

            client.signIn(server.realtime.signUser(client.socketId(), ME), ME);

            assertTurnedAway(client);
        }

        @Test
        void haveIdsOfUpToAHundredCharacters() {
            server.signedIn("é".repeat(100));
            RawClient client = server.greeted();
            String tooLong = RealtimeServer.userData("x".repeat(101));

            client.signIn(server.realtime.signUser(client.socketId(), tooLong), tooLong);

            assertTurnedAway(client);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "nonsense",
                    "\"guest-7\"",
                    "[{\"id\":\"7\"}]",
                    "{}",
                    "{\"id\":\"\"}",
                    "{\"id\":7}",
                    "{\"id\":null}",
                    "{\"id\":\"7\"} {\"id\":\"8\"}"
                })
        void areTurnedAwayWithoutAnId(String userData) {
            RawClient client = server.greeted();

            client.signIn(server.realtime.signUser(client.socketId(), userData), userData);

            assertTurnedAway(client);
        }
    }

    @Nested
    class WronglySigned {

        @ParameterizedTest
        @ValueSource(strings = {"", "nonsense", "278d425bdf160c739803:", ":"})
        void areTurnedAway(String auth) {
            RawClient client = server.greeted();

            client.signIn(auth, ME);

            assertTurnedAway(client);
        }

        @Test
        void areTurnedAwayWithAnotherConnectionsSignature() {
            RawClient client = server.greeted();

            client.signIn(server.realtime.signUser("1.1", ME), ME);

            assertTurnedAway(client);
        }

        @Test
        void areTurnedAwayWithTheSignatureOfAnotherId() {
            RawClient client = server.greeted();

            client.signIn(server.realtime.signUser(client.socketId(), "{\"id\":\"guest-8\"}"), ME);

            assertTurnedAway(client);
        }

        @Test
        void areTurnedAwayWithTheSignatureOfAChannel() {
            RawClient client = server.greeted();

            client.signIn(server.realtime.sign(client.socketId(), new Channel("private-killarney-room-101-chat")), ME);

            assertTurnedAway(client);
        }

        @Test
        void areMisunderstoodWithoutData() {
            RawClient client = server.greeted();

            client.send("{\"event\":\"pusher:signin\",\"data\":{\"auth\":\"a:b\",\"user_data\":{\"id\":\"7\"}}}");

            assertThat(client.next().path("data").path("code").asInt()).isEqualTo(4200);
        }
    }

    @Nested
    class ChannelsOfUsers {

        @ParameterizedTest
        @EnumSource
        void openToTheirUserAlone(RealtimeSettings.Privacy privacy) {
            try (RealtimeServer other = RealtimeServer.start(settings -> settings.withPrivacy(privacy))) {
                RawClient me = other.signedIn("guest-7");
                RawClient you = other.signedIn("guest-77");
                RawClient nobody = other.greeted();

                assertListens(me, MY_CHANNEL);

                assertRefused(me, "#server-to-user-guest-77");
                assertRefused(me, "#server-to-user-");
                assertRefused(you, MY_CHANNEL);
                assertRefused(nobody, MY_CHANNEL);
                assertRefused(nobody, "#server-to-user-");
                assertThat(other.realtime.counts().subscriptions()).isEqualTo(1);
            }
        }

        @Test
        void areNoneOfTheirUserBeforeTheSignInSucceeded() {
            RawClient client = server.greeted();

            assertRefused(client, MY_CHANNEL);
            client.signIn(server.realtime.signUser(client.socketId(), ME), ME);
            client.next();

            assertListens(client, MY_CHANNEL);
        }

        @Test
        void doNotOpenToAChannelsSignature() {
            RawClient client = server.greeted();

            client.subscribe(MY_CHANNEL, server.realtime.sign(client.socketId(), new Channel(MY_CHANNEL)));

            assertThat(client.nextEvent()).isEqualTo("pusher:subscription_error");
        }

        @Test
        void bearAnyId() {
            String id = "Ä b/7#%?";

            assertListens(server.signedIn(id), "#server-to-user-" + id);
        }

        @Test
        void countLikeOthers() {
            try (RealtimeServer open =
                    RealtimeServer.start(settings -> settings.withPrivacy(RealtimeSettings.Privacy.PUBLIC))) {
                RawClient client = open.signedIn("guest-7");
                IntStream.rangeClosed(1, 100).forEach(i -> assertListens(client, "c" + i));

                client.subscribe(MY_CHANNEL);

                assertThat(client.next().path("data").path("type").asText()).isEqualTo("LimitReached");
            }
        }
    }

    private static void assertListens(RawClient client, String channel) {
        client.subscribe(channel);
        JsonNode answer = client.next();
        assertThat(answer.path("event").asText()).isEqualTo("pusher_internal:subscription_succeeded");
        assertThat(answer.path("channel").asText()).isEqualTo(channel);
    }

    private static void assertRefused(RawClient client, String channel) {
        client.subscribe(channel);
        JsonNode answer = client.next();
        assertThat(answer.path("event").asText()).isEqualTo("pusher:subscription_error");
        assertThat(answer.path("channel").asText()).isEqualTo(channel);
        assertThat(answer.path("data").path("type").asText()).isEqualTo("AuthError");
        assertThat(answer.path("data").path("status").asInt()).isEqualTo(401);
    }

    private static void assertTurnedAway(RawClient client) {
        assertThat(client.nextText())
                .isEqualTo("{\"event\":\"pusher:error\",\"data\":{\"code\":4009,"
                        + "\"message\":\"Connection is unauthorized\"}}");
        assertThat(client.closeCode()).isEqualTo(4009);
    }
}
