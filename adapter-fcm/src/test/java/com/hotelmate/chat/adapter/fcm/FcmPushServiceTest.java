package com.hotelmate.chat.adapter.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.application.port.push.PushResult;
import com.hotelmate.chat.domain.push.Push;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FcmPushServiceTest {

    private static final PushResult SENT = new PushResult.Sent();

    private final FcmScene scene = new FcmScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPushReachesEveryKindOfDevice() {
        assertThat(scene.send("device")).containsExactly(SENT);

        JsonObject expected = JsonParser.parseString("""
                {
                  "token": "device",
                  "notification": {"title": "💬 New Message - Room 101", "body": "May we have more towels?"},
                  "data": {
                    "type": "guest_message", "conversation_id": "123", "message_id": "501", "hotel_slug": "killarney",
                    "click_action": "/chat/killarney/conversation/123",
                    "url": "https://hotel.example/chat/killarney/conversation/123"
                  },
                  "android": {
                    "collapse_key": "conversation-123", "priority": "high", "ttl": "86400s",
                    "notification": {"tag": "conversation-123"}
                  },
                  "apns": {
                    "headers": {
                      "apns-collapse-id": "conversation-123", "apns-priority": "10", "apns-expiration": "1767695400"
                    },
                    "payload": {"aps": {"sound": "default", "thread-id": "conversation-123"}}
                  },
                  "webpush": {
                    "headers": {"TTL": "86400", "Urgency": "high", "Topic": "conversation-123"},
                    "notification": {"tag": "conversation-123", "renotify": true},
                    "fcm_options": {"link": "https://hotel.example/chat/killarney/conversation/123"}
                  }
                }
                """).getAsJsonObject();
        assertThat(scene.stub.received()).extracting(FcmStub.Received::message).containsExactly(expected);
    }

    @Test
    void aBrowserGetsNoLinkThatFcmWouldRefuse() {
        Push push = new Push(FcmScene.CIARA, "T", "B", Map.of("url", "http://localhost/x"), "conversation-1");

        assertThat(scene.service.send(List.of(FcmScene.to("device", push)))).containsExactly(SENT);

        assertThat(scene.stub
                        .received()
                        .get(0)
                        .message()
                        .getAsJsonObject("webpush")
                        .has("fcm_options"))
                .isFalse();
    }

    @Test
    void aTitleThatIsTooLongIsShortened() {
        Push push = FcmScene.push("🏨".repeat(2000), "🧖".repeat(100));

        assertThat(scene.service.send(List.of(FcmScene.to("device", push)))).containsExactly(SENT);

        String title = scene.stub
                .received()
                .get(0)
                .message()
                .getAsJsonObject("notification")
                .get("title")
                .getAsString();
        assertThat(title).matches("(🏨)+…").hasSizeGreaterThan(1000);
    }

    @Test
    void halfACharacterIsNoReasonToStayBehind() {
        Push push = FcmScene.push("half \ud83d", "\ude00 half");

        assertThat(scene.service.send(List.of(FcmScene.to("device", push)))).containsExactly(SENT);
    }

    @Test
    void resultsComeInTheOrderOfTheDevices() {
        scene.stub.answer("gone", FcmReply.unregistered());
        scene.stub.answer(
                "foreign", FcmReply.error(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH", "SenderId mismatch"));
        scene.stub.answer("busy", FcmReply.quotaExceeded().with("Retry-After", "30"));

        assertThat(scene.send("a", "gone", "b", "foreign", "c", "busy", "d"))
                .containsExactly(
                        SENT,
                        new PushResult.Unregistered(),
                        SENT,
                        new PushResult.Refused("sender_id_mismatch"),
                        SENT,
                        new PushResult.TryAgain("quota_exceeded", Optional.of(Duration.ofSeconds(30))),
                        SENT);
    }

    @Test
    void fiveHundredDevicesAreToldAtOnceAndOnce() {
        String[] tokens = IntStream.range(0, 500).mapToObj(i -> "device-" + i).toArray(String[]::new);

        assertThat(scene.send(tokens)).hasSize(500).containsOnly(SENT);
        assertThat(scene.stub.received()).extracting(FcmStub.Received::token).containsExactlyInAnyOrder(tokens);
        assertThat(scene.stub.accessCalls()).isOne();
    }

    @Test
    void nobodyIsNoReasonToCall() {
        assertThat(scene.send()).isEmpty();
        assertThat(scene.stub.accessCalls()).isZero();
    }

    @Test
    void theNameOfItsLanesIsStable() {
        assertThat(scene.service.name()).isEqualTo("fcm");
    }
}
