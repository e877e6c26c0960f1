package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The checker itself finds every kind of loss. */
class HistoryCheckTest {

    private static final long CONVERSATION = 5;
    private static final JsonMapper JSON = new JsonMapper();

    private final UUID first = new UUID(0, 1);
    private final UUID second = new UUID(0, 2);
    private final List<History.Attempt> attempts =
            new ArrayList<>(List.of(attempt(first, History.End.OK, 11, 1), attempt(second, History.End.OK, 12, 2)));
    private final List<JsonNode> messages = new ArrayList<>(List.of(message(first, 11, 1), message(second, 12, 2)));
    private final List<JsonNode> changes = new ArrayList<>(List.of(created(1, 11), created(2, 12)));

    @Test
    void isContentWithWhatWasAcknowledgedAndIsThere() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void missesWhatWasAcknowledged() {
        messages.remove(1);
        changes.remove(1);

        assertThat(violations()).singleElement().asString().startsWith("acknowledged and lost");
    }

    @Test
    void findsWhatIsThereTwice() {
        messages.add(message(second, 13, 3));
        changes.add(created(3, 13));

        assertThat(violations()).anyMatch(found -> found.startsWith("stored twice"));
    }

    @Test
    void findsWhatWasRefusedAndStoredAllTheSame() {
        attempts.set(1, attempt(second, History.End.FAIL, 0, 0));

        assertThat(violations()).singleElement().asString().startsWith("refused or never sent");
    }

    @Test
    void allowsWhatNobodyKnows() {
        attempts.set(1, attempt(second, History.End.UNKNOWN, 0, 0));

        assertThat(violations()).isEmpty();
    }

    @Test
    void findsHoles() {
        changes.set(1, created(3, 12));

        assertThat(violations()).singleElement().asString().contains("3 instead of 2");
    }

    @Test
    void findsAnAcknowledgementUnderAnotherNumber() {
        attempts.set(1, attempt(second, History.End.OK, 12, 7));

        assertThat(violations()).singleElement().asString().startsWith("acknowledged as another");
    }

    @Test
    void findsAFeedThatTellsLessThanTheList() {
        changes.remove(1);

        assertThat(violations()).singleElement().asString().contains("the feed has 1 messages, the list 2");
    }

    @Test
    void findsWhatOvertookItsPredecessor() {
        attempts.clear();
        attempts.add(attempt(second, History.End.OK, 12, 2));
        attempts.add(attempt(first, History.End.OK, 11, 1));

        assertThat(violations()).singleElement().asString().startsWith("out of order");
    }

    private List<String> violations() {
        return HistoryCheck.violations(attempts, Map.of(CONVERSATION, changes), Map.of(CONVERSATION, messages));
    }

    private static History.Attempt attempt(UUID submission, History.End end, long message, long seq) {
        return new History.Attempt("writer", CONVERSATION, submission, end, message, seq);
    }

    private static JsonNode message(UUID submission, long id, long seq) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("client_message_id", submission.toString())
                .put("created_seq", seq);
    }

    private static JsonNode created(long seq, long message) {
        ObjectNode change = JSON.createObjectNode().put("seq", seq).put("type", "message_created");
        change.putObject("payload").put("message_id", message);
        return change;
    }
}
