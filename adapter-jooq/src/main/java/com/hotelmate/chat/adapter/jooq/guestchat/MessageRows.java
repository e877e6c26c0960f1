package com.hotelmate.chat.adapter.jooq.guestchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Submission;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.stay.StayGuest;
import java.util.Optional;
import org.jooq.Record;

/** Reads messages out of rows and writes them as rows. */
final class MessageRows {

    /** The message of a row, whatever the query reads it from. */
    static final com.hotelmate.chat.adapter.jooq.schema.tables.GuestMessage MESSAGE =
            com.hotelmate.chat.adapter.jooq.schema.tables.GuestMessage.GUEST_MESSAGE.as("message");

    /** The message that it answers. */
    static final com.hotelmate.chat.adapter.jooq.schema.tables.GuestMessage TARGET =
            com.hotelmate.chat.adapter.jooq.schema.tables.GuestMessage.GUEST_MESSAGE.as("target");

    private MessageRows() {}

    /** The message of the row with the one it answers; empty when an outer join found none. */
    static Optional<QuotedMessage> readQuoted(Record row) {
        return read(row, MESSAGE).map(message -> new QuotedMessage(message, read(row, TARGET)));
    }

    /** The message in those columns of the row; empty when an outer join found none. */
    static Optional<GuestMessage> read(Record row, com.hotelmate.chat.adapter.jooq.schema.tables.GuestMessage m) {
        Long id = row.get(m.ID);
        if (id == null) {
            return Optional.empty();
        }
        ConversationId conversation = new ConversationId(row.get(m.CONVERSATION));
        BookingId booking = new BookingId(row.get(m.BOOKING));
        String text = row.get(m.TEXT);
        Optional<MessageId> replyTo = Optional.ofNullable(row.get(m.REPLY_TO)).map(MessageId::new);
        return Optional.of(new GuestMessage(
                new MessageId(id),
                conversation,
                new StayGuest(
                        booking,
                        row.get(m.BOOKING_NUMBER),
                        new GuestName(row.get(m.GUEST_FIRST_NAME), row.get(m.GUEST_LAST_NAME))),
                Optional.ofNullable(row.get(m.ROOM_NUMBER))
                        .map(number -> new Room(row.get(m.ROOM_ID), new RoomNumber(number))),
                author(row, m, booking),
                text,
                replyTo,
                Optional.ofNullable(row.get(m.CLIENT_MESSAGE_ID))
                        .map(client -> new Submission(
                                new ClientMessageId(client),
                                conversation,
                                Optional.ofNullable(row.get(m.SUBMITTED_TEXT)).orElse(text),
                                replyTo)),
                row.get(m.SENT_AT),
                row.get(m.CREATED_SEQ),
                row.get(m.UPDATED_SEQ),
                Optional.ofNullable(row.get(m.READ_AT)),
                Optional.ofNullable(row.get(m.EDITED_AT)),
                row.get(m.EDIT_COUNT),
                Optional.ofNullable(row.get(m.DELETED_AT))));
    }

    static ObjectNode write(HotelSlug hotel, GuestMessage message) {
        com.hotelmate.chat.adapter.jooq.schema.tables.GuestMessage m = MESSAGE;
        Json.Row row = new Json.Row()
                .with(m.HOTEL, hotel.value())
                .with(m.ID, message.id().value())
                .with(m.CONVERSATION, message.conversation().value())
                .with(m.BOOKING, message.guest().booking().value())
                .with(m.BOOKING_NUMBER, message.guest().number())
                .with(m.GUEST_FIRST_NAME, message.guest().name().first())
                .with(m.GUEST_LAST_NAME, message.guest().name().last())
                .with(m.ROOM_ID, message.room().map(Room::id))
                .with(m.ROOM_NUMBER, message.room().map(room -> room.number().value()))
                .with(m.AUTHOR, message.author().wireName())
                .with(m.AUTHOR_NAME, message.author().name())
                .with(m.TEXT, message.text())
                .with(m.REPLY_TO, message.replyTo().map(MessageId::value))
                .with(
                        m.CLIENT_MESSAGE_ID,
                        message.submission().map(submission -> submission.id().value()))
                .with(
                        m.SUBMITTED_TEXT,
                        message.submission().map(Submission::text).filter(text -> !text.equals(message.text())))
                .with(m.SENT_AT, message.sentAt())
                .with(m.CREATED_SEQ, message.createdSeq())
                .with(m.UPDATED_SEQ, message.updatedSeq())
                .with(m.READ_AT, message.readAt())
                .with(m.EDITED_AT, message.editedAt())
                .with(m.EDIT_COUNT, message.editCount())
                .with(m.DELETED_AT, message.deletedAt());
        message.author()
                .staff()
                .ifPresent(staff -> row.with(m.STAFF_ID, staff.id().value())
                        .with(m.STAFF_ROLE, staff.role())
                        .with(m.STAFF_DEPARTMENT, staff.department())
                        .with(m.STAFF_IMAGE, staff.profileImage()));
        return row.node();
    }

    private static Author author(
            Record row, com.hotelmate.chat.adapter.jooq.schema.tables.GuestMessage m, BookingId booking) {
        return switch (row.get(m.AUTHOR)) {
            case "guest" -> new Author.Guest(booking, row.get(m.AUTHOR_NAME));
            case "staff" ->
                new Author.Staff(new StaffSignature(
                        new StaffId(row.get(m.STAFF_ID)),
                        row.get(m.AUTHOR_NAME),
                        Optional.ofNullable(row.get(m.STAFF_ROLE)),
                        Optional.ofNullable(row.get(m.STAFF_DEPARTMENT)),
                        Optional.ofNullable(row.get(m.STAFF_IMAGE))));
            default -> new Author.Chat();
        };
    }
}
