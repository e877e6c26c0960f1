package com.hotelmate.chat.adapter.pusher.chance;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.guestchat.Submission;
import com.hotelmate.chat.domain.guestchat.Unread;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes of guest conversations. */
public final class GuestChanges {

    private static final int KINDS = 7;

    private final Chance chance;

    /** The same changes for the same seed. */
    public GuestChanges(long seed) {
        chance = new Chance(seed);
    }

    /** Who of the staff is told. */
    public List<StaffId> targets() {
        return chance.list(chance.oneIn(100) ? chance.upTo(50) : chance.upTo(3), n -> new StaffId(chance.id()));
    }

    /** The next change. */
    public LoggedGuestChange next() {
        ConversationId conversation = new ConversationId(chance.id());
        GuestMessage message = message(conversation);
        GuestFact fact = fact(message);
        GuestChange change = new GuestChange(
                new HotelSlug(chance.oneIn(10) ? "h".repeat(60) : "killarney"),
                conversation,
                new BookingId(chance.oneIn(10) ? "B".repeat(40) : "BK-2025-0123"),
                chance.id(),
                chance.time(),
                fact,
                chance.maybe(this::room),
                chance.maybe(() -> new StaffId(chance.id())),
                unread(),
                unread());
        Optional<GuestMessage> target = chance.oneIn(3) ? Optional.of(message(conversation)) : Optional.empty();
        boolean isGone = fact.about().isEmpty() || chance.oneIn(10);
        return new LoggedGuestChange(
                change, isGone ? Optional.empty() : Optional.of(new QuotedMessage(message, target)));
    }

    private GuestFact fact(GuestMessage message) {
        MessageId id = message.id();
        Author author = message.author();
        return switch (chance.upTo(KINDS)) {
            case 0, 1 -> new GuestFact.MessageCreated(id, author);
            case 2 ->
                new GuestFact.MessagesRead(
                        chance.oneOf(List.of(Side.values())),
                        chance.list(
                                1 + (chance.oneIn(100) ? chance.upTo(2000) : chance.upTo(5)),
                                n -> new MessageId(chance.id())),
                        chance.maybe(this::signature));
            case 3 ->
                new GuestFact.HandlerChanged(
                        chance.maybe(this::signature), chance.maybe(() -> new StaffId(chance.id())));
            case 4 -> new GuestFact.MessageEdited(id, author);
            case 5 -> new GuestFact.MessageDeleted(id, chance.oneIn(2), author, author.wireName());
            case 6 -> new GuestFact.RoomMoved(chance.maybe(this::room), chance.maybe(this::room));
            default -> new GuestFact.StayEnded();
        };
    }

    private GuestMessage message(ConversationId conversation) {
        String text = chance.text();
        Optional<MessageId> replyTo = chance.maybe(() -> new MessageId(chance.id()));
        return new GuestMessage(
                new MessageId(chance.id()),
                conversation,
                new StayGuest(new BookingId("BK-1"), chance.id(), new GuestName(chance.name(), chance.name())),
                chance.maybe(() -> new Room(chance.id(), room())),
                author(),
                text,
                replyTo,
                chance.maybe(() -> new Submission(
                        new ClientMessageId(new UUID(chance.id(), chance.id())), conversation, text, replyTo)),
                chance.time(),
                chance.id(),
                chance.id(),
                chance.maybe(chance::time),
                chance.maybe(chance::time),
                chance.upTo(9),
                chance.oneIn(8) ? Optional.of(chance.time()) : Optional.empty());
    }

    private Author author() {
        return switch (chance.upTo(5)) {
            case 0 -> new Author.Chat();
            case 1, 2 -> new Author.Staff(signature());
            default -> new Author.Guest(new BookingId("BK-1"), chance.name());
        };
    }

    private StaffSignature signature() {
        return new StaffSignature(
                new StaffId(chance.id()),
                chance.name(),
                chance.maybe(chance::name),
                chance.maybe(chance::name),
                chance.maybe(chance::name));
    }

    private Unread unread() {
        return new Unread(chance.upTo(3), chance.upTo(3));
    }

    private RoomNumber room() {
        return new RoomNumber(chance.oneIn(5) ? "ABCDEFGH12" : "101");
    }
}
