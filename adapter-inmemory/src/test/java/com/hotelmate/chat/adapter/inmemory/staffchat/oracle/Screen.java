package com.hotelmate.chat.adapter.inmemory.staffchat.oracle;

import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.reading.ReadTeamMessages;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.wire.Fields;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows of a staff conversation.
 *
 * @param messages by id, as they stand on the wire but for what is different for every reader, deleted ones included
 * @param present who takes part, in order of id
 */
record Screen(
        long lastSeq, SortedMap<Long, Map<String, @Nullable Object>> messages, List<Long> present, boolean deleted) {

    private static final int PAGE = 30;

    /** What somebody shows who knows nothing yet. */
    static Screen empty() {
        return new Screen(0, new TreeMap<>(), List.of(), false);
    }

    /** Reads page by page while others write: the number is taken before the rows. */
    static Screen read(StaffChatUseCases team, HotelSlug hotel, StaffId reader, ConversationId conversation) {
        StaffConversation seen =
                team.list().show(hotel, reader, conversation, 1).summary().conversation();
        SortedMap<Long, Map<String, @Nullable Object>> messages = new TreeMap<>();
        OptionalLong before = OptionalLong.empty();
        ReadTeamMessages.History history;
        do {
            StaffMessageQuery query = new StaffMessageQuery(before, OptionalLong.empty(), PAGE, true);
            history = team.read().handle(new ReadTeamMessages.Query(hotel, reader, conversation, query));
            for (QuotedStaffMessage quoted : history.page().messages()) {
                messages.put(quoted.message().id().value(), shown(quoted, history.in()));
            }
            before = messages.isEmpty() ? before : OptionalLong.of(messages.firstKey());
        } while (history.page().hasMore());
        return new Screen(
                seen.lastSeq(),
                messages,
                seen.presentIds().stream().map(StaffId::value).toList(),
                false);
    }

    private static Map<String, @Nullable Object> shown(QuotedStaffMessage quoted, StaffConversation in) {
        Map<String, @Nullable Object> fields = Fields.of(StaffMessageObject.of(quoted, in, Optional.empty()));
        fields.remove("is_read_by_current_user");
        return fields;
    }

    /** The same as the server says it, without quotes. */
    Screen withoutQuotes() {
        SortedMap<Long, Map<String, @Nullable Object>> all = new TreeMap<>();
        messages.forEach((id, message) -> {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(message);
            copy.remove("reply_to_message");
            all.put(id, copy);
        });
        return new Screen(lastSeq, all, present, deleted);
    }

    /**
     * The same with everything worked out anew that follows from something else: quotes from their targets, and whether
     * all have read from who takes part.
     */
    Screen workedOut() {
        SortedMap<Long, Map<String, @Nullable Object>> all = new TreeMap<>();
        messages.forEach((id, message) -> {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(message);
            copy.remove("reply_to_message");
            if (copy.get("reply_to_id") instanceof Long target && !messages.containsKey(target)) {
                copy.put("reply_to", null);
                copy.put("reply_to_id", null);
            }
            boolean read = isReadByAll(copy);
            copy.put("is_read", read);
            copy.put("status", read ? "read" : "delivered");
            all.put(id, copy);
        });
        return new Screen(lastSeq, all, present, deleted);
    }

    private boolean isReadByAll(Map<String, @Nullable Object> message) {
        List<?> readers = message.get("read_by") instanceof List<?> ids ? ids : List.of();
        return !readers.isEmpty()
                && present.stream()
                        .filter(person -> !person.equals(message.get("sender_id")))
                        .allMatch(readers::contains);
    }

    /** How many of the messages wait for the person. */
    long unreadOf(StaffId person) {
        return messages.values().stream()
                .filter(message -> Boolean.FALSE.equals(message.get("is_deleted")))
                .filter(message -> Boolean.FALSE.equals(message.get("is_system_message")))
                .filter(message -> !Long.valueOf(person.value()).equals(message.get("sender_id")))
                .filter(message -> !(message.get("read_by") instanceof List<?> ids && ids.contains(person.value())))
                .count();
    }
}
