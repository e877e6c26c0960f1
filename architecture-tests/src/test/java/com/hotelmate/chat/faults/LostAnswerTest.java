package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.standalone.Server;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that commits and does not come to say so: the client is told to try again, and the message is there once. */
class LostAnswerTest {

    private static final int LOSSES = Rounds.of(20, 100);

    @Test
    void storesOnceWhatNobodyWasToldAbout(@TempDir Path directory) throws Exception {
        History history = new History();
        try (FaultDatabase database = FaultDatabase.start(directory);
                Server server = Server.start(settings(database))) {
            Guests guests =
                    Guests.of(new Front(List.of(URI.create(server.baseUrl()).getPort())), 1);
            Guests.Guest guest = guests.all().get(0);

            for (int i = 0; i < LOSSES; i++) {
                String submission = UUID.randomUUID().toString();
                database.proxy().arm();

                Front.Answer lost = guests.send(guest, "Hello " + i, submission);
                Front.Answer repeated = guests.send(guest, "Hello " + i, submission);

                assertThat(lost.status()).as(lost.body().toString()).isEqualTo(503);
                assertThat(lost.body().path("code").asText()).isEqualTo("TEMPORARILY_UNAVAILABLE");
                assertThat(repeated.status()).as(repeated.body().toString()).isEqualTo(200);
                history.add(new History.Attempt(
                        "guest",
                        guest.conversation(),
                        UUID.fromString(submission),
                        History.End.OK,
                        repeated.body().path("message_id").asLong(),
                        repeated.body().path("seq").asLong()));
            }

            assertThat(database.proxy().cuts()).isEqualTo(LOSSES);
            assertThat(HistoryCheck.violations(history.attempts(), guests.changes(), guests.messages()))
                    .isEmpty();
        }
    }

    /** Statements go out as text every time, so that the proxy knows the one to break off. */
    private static Map<String, String> settings(FaultDatabase database) {
        return Cluster.settings(database.url() + "?prepareThreshold=0", 0);
    }
}
