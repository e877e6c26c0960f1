package com.hotelmate.chat.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds what clients were told against what the server shows afterwards.
 *
 * <ol>
 *   <li>what was acknowledged is there, under the id and number of the acknowledgement;
 *   <li>nothing is there twice, and nothing that nobody sent;
 *   <li>what was refused is not there, unless a later attempt of the same submission was taken;
 *   <li>numbers run from 1 without a hole;
 *   <li>what one client had acknowledged before it sent the next thing has the lower number;
 *   <li>the list of messages and the feed of changes agree.
 * </ol>
 */
final class HistoryCheck {

    private final List<String> violations = new ArrayList<>();

    private HistoryCheck() {}

    /**
     * What is wrong; nothing, if all is well.
     *
     * @param changes the whole feed of each conversation
     * @param messages all messages of each conversation
     */
    static List<String> violations(
            List<History.Attempt> attempts, Map<Long, List<JsonNode>> changes, Map<Long, List<JsonNode>> messages) {
        HistoryCheck check = new HistoryCheck();
        changes.forEach(check::numbersHaveNoHole);
        changes.forEach((conversation, feed) -> check.listAgrees(conversation, feed, messages.get(conversation)));
        Map<UUID, JsonNode> stored = check.storedOnce(messages);
        check.acknowledgedAreThere(attempts, stored);
        check.othersAreExplained(attempts, stored);
        check.writersKeepTheirOrder(attempts);
        return check.violations;
    }

    private void numbersHaveNoHole(long conversation, List<JsonNode> feed) {
        long expected = 1;
        for (JsonNode change : feed) {
            if (change.path("seq").asLong() != expected) {
                violations.add("conversation " + conversation + ": " + change.path("seq") + " instead of " + expected);
            }
            expected = change.path("seq").asLong() + 1;
        }
    }

    private void listAgrees(long conversation, List<JsonNode> feed, List<JsonNode> list) {
        Set<Long> created = new HashSet<>();
        feed.stream()
                .filter(change -> change.path("type").asText().equals("message_created"))
                .forEach(change ->
                        created.add(change.path("payload").path("message_id").asLong()));
        Set<Long> listed = new HashSet<>();
        list.forEach(message -> listed.add(message.path("id").asLong()));
        if (!created.equals(listed)) {
            violations.add("conversation " + conversation + ": the feed has " + created.size() + " messages, the list "
                    + listed.size());
        }
    }

    private Map<UUID, JsonNode> storedOnce(Map<Long, List<JsonNode>> messages) {
        Map<UUID, JsonNode> stored = new HashMap<>();
        messages.values().stream().flatMap(List::stream).forEach(message -> {
            if (message.hasNonNull("client_message_id")) {
                UUID submission =
                        UUID.fromString(message.path("client_message_id").asText());
                if (stored.put(submission, message) != null) {
                    violations.add("stored twice: " + submission);
                }
            }
        });
        return stored;
    }

    private void acknowledgedAreThere(List<History.Attempt> attempts, Map<UUID, JsonNode> stored) {
        for (History.Attempt attempt : attempts) {
            if (attempt.end() != History.End.OK) {
                continue;
            }
            JsonNode message = stored.get(attempt.submission());
            if (message == null) {
                violations.add("acknowledged and lost: " + attempt);
            } else if (message.path("id").asLong() != attempt.message()
                    || message.path("created_seq").asLong() != attempt.seq()) {
                violations.add("acknowledged as another: " + attempt + " is now " + message.path("id") + " at "
                        + message.path("created_seq"));
            }
        }
    }

    private void othersAreExplained(List<History.Attempt> attempts, Map<UUID, JsonNode> stored) {
        Set<UUID> possible = new HashSet<>();
        attempts.stream()
                .filter(attempt -> attempt.end() != History.End.FAIL)
                .forEach(attempt -> possible.add(attempt.submission()));
        stored.keySet().stream()
                .filter(submission -> !possible.contains(submission))
                .forEach(submission -> violations.add("refused or never sent, and stored: " + submission));
    }

    private void writersKeepTheirOrder(List<History.Attempt> attempts) {
        Map<String, Long> last = new HashMap<>();
        for (History.Attempt attempt : attempts) {
            if (attempt.end() == History.End.OK) {
                Long before = last.put(attempt.writer() + "/" + attempt.conversation(), attempt.seq());
                if (before != null && before >= attempt.seq()) {
                    violations.add("out of order: " + attempt + " after " + before);
                }
            }
        }
    }
}
