package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.BOOKING;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_CONVERSATION;

import com.hotelmate.chat.adapter.jooq.house.BookingRows;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.message.MessageId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Record;

/** What one unit of work got to see, and the version of the conversation it saw. Not thread-safe. */
final class Loaded {

    private final GuestConversation conversation;
    private final long version;
    private final Optional<Booking> booking;
    private final Deque<Long> freshIds;
    private final Map<Part, List<QuotedMessage>> messages = new EnumMap<>(Part.class);

    private Loaded(GuestConversation conversation, long version, Optional<Booking> booking, Collection<Long> freshIds) {
        this.conversation = conversation;
        this.version = version;
        this.booking = booking;
        this.freshIds = new ArrayDeque<>(freshIds);
    }

    static Loaded read(Record row, Collection<Long> freshIds) {
        return new Loaded(
                ConversationRows.read(row),
                row.get(GUEST_CONVERSATION.VERSION),
                BookingRows.read(row, BOOKING),
                freshIds);
    }

    void add(Part part, QuotedMessage message) {
        messages.computeIfAbsent(part, key -> new ArrayList<>()).add(message);
    }

    GuestConversation conversation() {
        return conversation;
    }

    long version() {
        return version;
    }

    /** The booking of the stay, if it is kept in the same database. */
    Optional<Booking> booking() {
        return booking;
    }

    /**
     * The same as the decision sees it.
     *
     * @param moreIds where message ids come from when those that were fetched are used up
     */
    LockedConversation locked(Supplier<Long> moreIds) {
        return new LockedConversation(
                conversation,
                all(Part.MESSAGE).findFirst(),
                all(Part.REPLY_TARGET).map(QuotedMessage::message).findFirst(),
                Stream.concat(all(Part.REPEATED_BY_GUEST), all(Part.REPEATED_BY_STAFF))
                        .findFirst(),
                Stream.concat(all(Part.UNREAD_BY_STAFF), all(Part.UNREAD_BY_GUEST))
                        .map(QuotedMessage::message)
                        .toList(),
                all(Part.MISSED).toList(),
                () -> new MessageId(Optional.ofNullable(freshIds.poll()).orElseGet(moreIds)));
    }

    private Stream<QuotedMessage> all(Part part) {
        return messages.getOrDefault(part, List.of()).stream();
    }
}
