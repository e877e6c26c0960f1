package com.hotelmate.chat.adapter.inmemory.oracle;

import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.reading.CatchUp;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.FeedEntry;
import com.hotelmate.chat.domain.routing.guestchat.GuestFeed;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A client that follows the rule of the contract: events are hints, the feed is the truth. It drops an event that it saw,
 * and a change whose number it has passed; at a gap, and when it reconnects, it reads the feed.
 */
final class Client {

    private static final int PAGE = 7;

    private static final Set<String> MESSAGE_FIELDS = Arrays.stream(GuestMessageObject.class.getRecordComponents())
            .map(component -> component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private final HotelChat chat;
    private final Caller reader;
    private final ConversationId conversation;
    private final Map<Long, Map<String, @Nullable Object>> messages = new HashMap<>();
    private final Set<Object> seenEvents = new HashSet<>();
    private @Nullable Object room;
    private @Nullable Object handler;
    private boolean ended;
    private long last;
    private int gaps;

    Client(HotelChat chat, Caller reader, ConversationId conversation, Snapshot from) {
        this.chat = chat;
        this.reader = reader;
        this.conversation = conversation;
        from.messages().forEach((id, message) -> messages.put(id, new LinkedHashMap<>(message)));
        this.room = from.room();
        this.handler = from.handler();
        this.ended = from.ended();
        this.last = from.lastSeq();
    }

    /** An event of the envelope dialect arrives. */
    void hear(Map<String, @Nullable Object> envelope) {
        Map<String, @Nullable Object> payload = map(envelope.get("payload"));
        if (!seenEvents.add(payload.get("event_id")) || payload.containsKey("notice")) {
            return;
        }
        long seq = number(payload.get("seq"));
        if (seq <= last) {
            return;
        }
        if (seq > last + 1) {
            gaps++;
            catchUp(seq);
            return;
        }
        apply(seq, String.valueOf(envelope.get("type")), payload);
    }

    /** Reads the feed to its end. */
    void catchUp() {
        catchUp(Long.MAX_VALUE);
    }

    /** How often it had to read the feed because an event was missing. */
    int gaps() {
        return gaps;
    }

    /** Everything it would show, with quotes rebuilt from their targets. */
    Snapshot screen() {
        return rebuilt(new Snapshot(last, new TreeMap<>(messages), room, handler, ended));
    }

    /** The same with quotes rebuilt, which are derived and therefore no part of the oracle. */
    static Snapshot rebuilt(Snapshot snapshot) {
        TreeMap<Long, Map<String, @Nullable Object>> rebuilt = new TreeMap<>();
        snapshot.messages().forEach((id, message) -> {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(message);
            copy.remove("reply_to_message");
            Object target = copy.get("reply_to");
            if (target != null && !snapshot.messages().containsKey(number(target))) {
                copy.put("reply_to", null);
                copy.put("reply_to_id", null);
            }
            rebuilt.put(id, copy);
        });
        return new Snapshot(snapshot.lastSeq(), rebuilt, snapshot.room(), snapshot.handler(), snapshot.ended());
    }

    private void catchUp(long upTo) {
        List<LoggedChange> page = read();
        while (!page.isEmpty() && last < upTo) {
            for (LoggedChange logged : page) {
                if (logged.seq() <= upTo) {
                    FeedEntry entry = GuestFeed.entry((LoggedGuestChange) logged);
                    apply(entry.seq(), entry.type(), entry.payload());
                }
            }
            page = read();
        }
    }

    private List<LoggedChange> read() {
        ChangePage page = chat.catchUp().handle(new CatchUp.Query(reader, conversation, last, PAGE));
        return page.changes();
    }

    private void apply(long seq, String type, Map<String, @Nullable Object> payload) {
        if (seq != last + 1) {
            throw new AssertionError("Change " + seq + " after " + last);
        }
        last = seq;
        switch (type) {
            case "message_created", "message_edited" -> put(payload);
            case "message_deleted" -> delete(payload);
            case "messages_read" -> read(seq, payload);
            case "staff_assigned" -> handler = payload.get("staff_id");
            case "room_moved" -> room = payload.get("room_number");
            case "stay_ended" -> ended = true;
            default -> throw new AssertionError("Unknown type " + type);
        }
    }

    /** A payload without the message is about one that was deleted for good since. */
    private void put(Map<String, @Nullable Object> message) {
        if (message.containsKey("id")) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(message);
            fields.keySet().retainAll(MESSAGE_FIELDS);
            messages.put(number(message.get("id")), fields);
        }
    }

    private void delete(Map<String, @Nullable Object> payload) {
        if (Boolean.TRUE.equals(payload.get("hard_delete"))) {
            messages.remove(number(payload.get("message_id")));
        } else if (payload.containsKey("message")) {
            put(map(payload.get("message")));
        }
    }

    private void read(long seq, Map<String, @Nullable Object> payload) {
        String side = String.valueOf(payload.get("read_by"));
        for (Object id : (List<?>) payload.get("message_ids")) {
            Map<String, @Nullable Object> message = messages.get(number(id));
            if (message != null && number(message.get("updated_seq")) < seq) {
                message.put("updated_seq", seq);
                message.put("status", "read");
                message.put("is_read_by_recipient", true);
                message.put("read_at", payload.get("read_at"));
                message.put("read_by_" + side, true);
                message.put(side + "_read_at", payload.get("read_at"));
            }
        }
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }
}
