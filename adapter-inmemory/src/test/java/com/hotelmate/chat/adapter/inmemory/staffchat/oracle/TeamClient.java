package com.hotelmate.chat.adapter.inmemory.staffchat.oracle;

import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.reading.CatchUpWithTeam;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.FeedEntry;
import com.hotelmate.chat.domain.routing.staffchat.StaffFeed;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A client that follows the rule of the contract: events are hints, the feed is the truth. It drops an event that it saw,
 * and a change whose number it has passed; at a gap, and when it reconnects, it reads the feed.
 */
final class TeamClient {

    private static final int PAGE = 7;

    private static final Set<String> MESSAGE_FIELDS = Arrays.stream(StaffMessageObject.class.getRecordComponents())
            .map(component -> component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
            .filter(name -> !name.equals("is_read_by_current_user"))
            .collect(Collectors.toSet());

    private final StaffChatUseCases team;
    private final HotelSlug hotel;
    private final StaffId reader;
    private final ConversationId conversation;
    private final Roster roster;
    private final SortedMap<Long, Map<String, @Nullable Object>> messages = new TreeMap<>();
    private final Set<Object> seenEvents = new HashSet<>();
    private List<Long> present;
    private boolean deleted;
    private long last;
    private int gaps;

    TeamClient(
            StaffChatUseCases team,
            HotelSlug hotel,
            StaffId reader,
            ConversationId conversation,
            Roster roster,
            Screen from) {
        this.team = team;
        this.hotel = hotel;
        this.reader = reader;
        this.conversation = conversation;
        this.roster = roster;
        from.messages().forEach((id, message) -> messages.put(id, new LinkedHashMap<>(message)));
        this.present = from.present();
        this.deleted = from.deleted();
        this.last = from.lastSeq();
    }

    /** An event of the envelope dialect arrives. */
    void hear(Map<String, @Nullable Object> envelope) {
        Map<String, @Nullable Object> payload = map(envelope.get("payload"));
        if (!seenEvents.add(Objects.requireNonNull(payload.get("event_id"))) || payload.containsKey("notice")) {
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

    /** Everything it would show. */
    Screen screen() {
        return new Screen(last, new TreeMap<>(messages), present, deleted).workedOut();
    }

    private void catchUp(long upTo) {
        List<LoggedChange> page = read();
        while (!page.isEmpty() && last < upTo) {
            for (LoggedChange logged : page) {
                if (logged.seq() <= upTo) {
                    FeedEntry entry = StaffFeed.entry((LoggedStaffChange) logged, () -> roster);
                    apply(entry.seq(), entry.type(), entry.payload());
                }
            }
            page = read();
        }
    }

    private List<LoggedChange> read() {
        return team.catchUp()
                .handle(new CatchUpWithTeam.Query(hotel, reader, conversation, last, PAGE))
                .changes();
    }

    private void apply(long seq, String type, Map<String, @Nullable Object> payload) {
        if (seq != last + 1) {
            throw new AssertionError("Change " + seq + " after " + last);
        }
        last = seq;
        switch (type) {
            case "conversation_created", "participants_changed" ->
                present = list(payload.get("participants")).stream()
                        .map(person -> number(map(person).get("id")))
                        .sorted()
                        .toList();
            case "message_created", "message_edited" -> put(payload);
            case "message_deleted" -> delete(payload);
            case "message_read" -> read(seq, payload);
            case "message_reaction" -> react(seq, payload);
            case "conversation_deleted" -> deleted = true;
            default -> throw new AssertionError("Unknown type " + type);
        }
    }

    /** A payload without the message is about one that was deleted for good since. */
    private void put(Map<String, @Nullable Object> message) {
        if (message.containsKey("id")) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(message);
            fields.keySet().retainAll(MESSAGE_FIELDS);
            fields.put("reply_to", fields.get("reply_to_id"));
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
        for (Object id : list(payload.get("message_ids"))) {
            Map<String, @Nullable Object> message = messages.get(number(id));
            if (message != null && number(message.get("updated_seq")) < seq) {
                Map<String, @Nullable Object> receipt = new LinkedHashMap<>();
                receipt.put("id", payload.get("read_by_staff_id"));
                receipt.put("staff_id", payload.get("read_by_staff_id"));
                receipt.put("name", payload.get("read_by_staff_name"));
                receipt.put("staff_name", payload.get("read_by_staff_name"));
                receipt.put("avatar", payload.get("read_by_staff_avatar"));
                receipt.put("read_at", payload.get("read_at"));
                message.put("read_by_list", with(message.get("read_by_list"), receipt));
                message.put("read_by", with(message.get("read_by"), payload.get("read_by_staff_id")));
                message.put("read_by_count", list(message.get("read_by")).size());
                message.put("updated_seq", seq);
            }
        }
    }

    private void react(long seq, Map<String, @Nullable Object> payload) {
        Map<String, @Nullable Object> message = messages.get(number(payload.get("message_id")));
        if (message != null && payload.containsKey("reactions")) {
            message.put("reactions", payload.get("reactions"));
            message.put("reaction_summary", payload.get("reaction_summary"));
            message.put("updated_seq", Math.max(seq, number(message.get("updated_seq"))));
        }
    }

    private static List<@Nullable Object> with(@Nullable Object list, @Nullable Object more) {
        List<@Nullable Object> longer = new ArrayList<>(list(list));
        longer.add(more);
        return longer;
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }
}
