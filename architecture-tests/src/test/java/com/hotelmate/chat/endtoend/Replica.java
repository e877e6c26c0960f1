package com.hotelmate.chat.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A client's copy of a conversation, kept by the client's rule of the contract: an event that was seen is dropped, the next
 * change is applied, and on a gap the feed is read.
 */
final class Replica {

    private static final List<String> EVENT_FIELDS =
            List.of("seq", "event_id", "room_conversation_id", "message_text", "edited_by", "editor_name", "editor_id");

    private final Person reader;
    private final String feed;
    private final Map<Long, ObjectNode> messages = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Long> seqs = new ArrayList<>();
    private final long firstSeq;
    private long seq;

    /** Reads a snapshot. */
    Replica(Person reader, String history, String feed) {
        this.reader = reader;
        this.feed = feed;
        this.firstSeq = snapshot(history);
        this.seq = firstSeq;
    }

    private long snapshot(String history) {
        String page = history;
        long number = -1;
        while (true) {
            Answer answer = reader.get(page);
            JsonNode body = answer.expecting(200);
            JsonNode rows = body.isArray() ? body : body.path("messages");
            rows.forEach(row -> messages.put(row.path("id").asLong(), row.deepCopy()));
            number = number < 0 ? Long.parseLong(answer.header("X-Conversation-Seq")) : number;
            boolean more = body.isArray()
                    ? answer.header("X-Has-More").equals("true")
                    : body.path("has_more").asBoolean();
            if (!more) {
                return number;
            }
            page = history + "&before_id=" + rows.get(0).path("id").asLong();
        }
    }

    /** Takes in the events from that place on, and tells up to where it came. */
    int applyFrom(int first, List<Screen.Event> events) {
        for (Screen.Event event : events.subList(first, events.size())) {
            JsonNode envelope = event.data();
            long number = envelope.path("meta").path("seq").asLong();
            boolean isChange = event.name().equals("realtime_event")
                    && !envelope.path("payload").path("notice").asBoolean();
            if (!isChange || !seen.add(envelope.path("meta").path("event_id").asText())) {
                continue;
            }
            if (number > seq + 1 || envelope.path("payload").path("fetch").asBoolean()) {
                catchUp();
            } else {
                apply(number, envelope.path("type").asText(), envelope.path("payload"));
            }
        }
        return events.size();
    }

    /** Reads the feed to its end. */
    void catchUp() {
        JsonNode page;
        do {
            page = reader.get(feed + "?limit=50&after=" + seq).expecting(200);
            for (JsonNode change : page.path("changes")) {
                seen.add(change.path("event_id").asText());
                apply(change.path("seq").asLong(), change.path("type").asText(), change.path("payload"));
            }
        } while (page.path("has_more").asBoolean());
    }

    private void apply(long number, String type, JsonNode payload) {
        if (number <= seq) {
            return;
        }
        seq = number;
        seqs.add(number);
        long id = payload.path("message_id").asLong();
        switch (type) {
            case "message_created", "message_edited" -> replace(id, payload);
            case "message_deleted" -> replace(id, payload.path("message"));
            case "messages_read" -> payload.path("message_ids").forEach(read -> markRead(read.asLong(), payload));
            default -> {}
        }
    }

    /** A message that is not told is gone for good. */
    private void replace(long id, JsonNode told) {
        if (told.has("sender_type")) {
            ObjectNode message = told.deepCopy();
            message.remove(EVENT_FIELDS);
            messages.put(id, message);
        } else {
            messages.remove(id);
        }
    }

    private void markRead(long id, JsonNode payload) {
        ObjectNode message = messages.get(id);
        if (message == null || message.path("updated_seq").asLong() >= seq) {
            return;
        }
        String side = payload.path("read_by").asText();
        message.put("read_by_" + side, true)
                .put(side + "_read_at", payload.path("read_at").asText())
                .put("status", "read")
                .put("is_read_by_recipient", true)
                .put("read_at", payload.path("read_at").asText())
                .put("updated_seq", seq);
    }

    /** Where it shows something else than another copy does. */
    List<String> differencesFrom(Replica other) {
        Map<Long, String> mine = view();
        Map<Long, String> theirs = other.view();
        Set<Long> all = new TreeSet<>(mine.keySet());
        all.addAll(theirs.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(mine.get(id), theirs.get(id)))
                .map(id -> mine.get(id) + " instead of " + theirs.get(id))
                .toList();
    }

    /** The messages, with quotes rebuilt from their targets. */
    private Map<Long, String> view() {
        Map<Long, String> view = new TreeMap<>();
        messages.forEach((id, row) -> {
            ObjectNode message = row.deepCopy();
            message.remove("reply_to_message");
            if (!messages.containsKey(message.path("reply_to").asLong())) {
                message.putNull("reply_to").putNull("reply_to_id");
            }
            view.put(id, message.toString());
        });
        return view;
    }

    /** The number of the last change it took in. */
    long seq() {
        return seq;
    }

    /** The number of its snapshot. */
    long firstSeq() {
        return firstSeq;
    }

    /** The numbers of all changes it took in since. */
    List<Long> seqs() {
        return List.copyOf(seqs);
    }
}
