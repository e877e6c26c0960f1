package com.hotelmate.chat.adapter.rest.realtime;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.ToyTools;
import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.limit.LimitSettings;
import com.hotelmate.chat.application.live.NoteEmptyChannels;
import com.hotelmate.chat.domain.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final String PATH = "/api/pusher/webhook";
    private static final NoteEmptyChannels.Command REPORT =
            new NoteEmptyChannels.Command(List.of(new Channel("private-a-room-1-chat")), Instant.EPOCH);

    private final List<NoteEmptyChannels.Command> noted = Collections.synchronizedList(new ArrayList<>());
    private final ToyServer server = ToyServer.with(
            ToyTools.tools((request, audience, slug) -> new Caller.Anonymous(), LimitSettings.STANDARD),
            new WebhookRoutes(WebhookTest::receive, noted::add).routes());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takesNoteOfWhatIsGenuine() {
        Response answer = report("{ \"né\": 1 }", "X-Pusher-Key", "key", "X-Pusher-Signature", "right");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(noted).containsExactly(REPORT);
    }

    @Test
    void refusesWhatIsNot() {
        assertRefused(
                report("{ \"né\": 1 }", "X-Pusher-Key", "key", "X-Pusher-Signature", "wrong"),
                401,
                "INVALID_INTEGRATION_KEY");
        assertRefused(report("{ \"né\": 1 }", "X-Pusher-Key", "key"), 401, "AUTHENTICATION_REQUIRED");
        assertRefused(report("{ \"né\": 1 }"), 401, "AUTHENTICATION_REQUIRED");
        assertThat(noted).isEmpty();
    }

    private Response report(String body, String... headers) {
        return server.post(PATH, body, headers);
    }

    /** Genuine is only the body to the letter. */
    private static boolean receive(String key, String signature, String body, NoteEmptyChannels notes) {
        boolean genuine = key.equals("key") && signature.equals("right") && body.equals("{ \"né\": 1 }");
        if (genuine) {
            notes.handle(REPORT);
        }
        return genuine;
    }
}
