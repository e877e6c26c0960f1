package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.fixture.AChange;
import com.hotelmate.chat.domain.fixture.AMessage;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.List;
import java.util.Optional;

/** What can happen in a guest conversation, each once: the lines of the event table. */
enum Scenario {
    GUEST_WRITES,
    GUEST_WRITES_AGAIN,
    STAFF_WRITES,
    CHAT_WRITES,
    STAFF_READS,
    GUEST_READS,
    HANDLER_CHANGES,
    HANDLER_LEAVES,
    GUEST_EDITS,
    STAFF_EDITS,
    STAFF_DELETES_SOFTLY,
    MANAGER_DELETES_FOR_GOOD,
    GUEST_DELETES,
    ROOM_MOVES,
    STAY_ENDS;

    /** The staff to be told about the guest. */
    static final List<StaffId> TARGETS = List.of(new StaffId(7), new StaffId(8));

    /** The change, for the builder to be varied. */
    AChange change() {
        return switch (this) {
            case GUEST_WRITES -> written(guestMessage().unquoted()).unreadByStaff(0, 1);
            case GUEST_WRITES_AGAIN ->
                written(guestMessage().unquoted()).unreadByStaff(1, 2).handledBy(9);
            case STAFF_WRITES ->
                written(staffMessage().id(502).quoting(guestMessage().build()))
                        .unreadByGuest(0, 1)
                        .handledBy(7);
            case CHAT_WRITES -> written(AMessage.fromChat().unquoted());
            case STAFF_READS ->
                AChange.of(new GuestFact.MessagesRead(
                                Side.STAFF, List.of(new MessageId(501), new MessageId(503)), Optional.of(ciara())))
                        .unreadByStaff(2, 0)
                        .handledBy(7);
            case GUEST_READS ->
                AChange.of(new GuestFact.MessagesRead(Side.GUEST, List.of(new MessageId(502)), Optional.empty()))
                        .unreadByGuest(1, 0);
            case HANDLER_CHANGES ->
                AChange.of(new GuestFact.HandlerChanged(Optional.of(ciara()))).handledBy(7);
            case HANDLER_LEAVES -> AChange.of(new GuestFact.HandlerChanged(Optional.empty()));
            case GUEST_EDITS -> edited(guestMessage().saying("May we have four towels?"));
            case STAFF_EDITS -> edited(staffMessage().id(502).saying("Four are on their way."));
            case STAFF_DELETES_SOFTLY ->
                hidden(guestMessage().readAt(AMessage.SENT_AT.plusSeconds(20)), new Author.Staff(ciara()));
            case MANAGER_DELETES_FOR_GOOD ->
                deleted(
                                staffMessage().id(502).build(),
                                true,
                                new Author.Staff(AStaffMember.manager("Nora", 9).signature()))
                        .unreadByGuest(1, 0);
            case GUEST_DELETES -> hidden(guestMessage(), mary()).unreadByStaff(1, 0);
            case ROOM_MOVES ->
                AChange.of(new GuestFact.RoomMoved(
                        Optional.of(new RoomNumber("100")), Optional.of(new RoomNumber("101"))));
            case STAY_ENDS -> AChange.of(new GuestFact.StayEnded());
        };
    }

    LoggedGuestChange logged() {
        return change().logged();
    }

    private static AMessage guestMessage() {
        return AMessage.fromGuest().sentAs("8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60");
    }

    private static AMessage staffMessage() {
        return AMessage.from(ciara());
    }

    private static Author mary() {
        return AMessage.fromGuest().build().author();
    }

    private static StaffSignature ciara() {
        return AStaffMember.receptionist("Ciara", 7)
                .department("front_office", "Front office")
                .pictured("https://img.example/ciara.png")
                .signature();
    }

    private static AChange written(QuotedMessage message) {
        return AChange.of(new GuestFact.MessageCreated(
                        message.message().id(), message.message().author()))
                .numbered(8)
                .at(AMessage.SENT_AT)
                .about(message);
    }

    private static AChange edited(AMessage message) {
        QuotedMessage now = message.editedAt(AChange.AT).updatedBy(9).unquoted();
        return AChange.of(new GuestFact.MessageEdited(
                        now.message().id(), now.message().author()))
                .about(now);
    }

    private static AChange hidden(AMessage message, Author by) {
        QuotedMessage now = message.deletedAt(AChange.AT).updatedBy(9).unquoted();
        return deleted(now.message(), false, by).about(now);
    }

    private static AChange deleted(GuestMessage message, boolean hard, Author by) {
        return AChange.of(new GuestFact.MessageDeleted(
                message.id(), hard, by, message.author().wireName()));
    }
}
