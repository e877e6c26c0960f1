package com.hotelmate.chat.testkit.contract;

import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.guestchat.Submission;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.testkit.AStay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Writes into a store as the use cases do: one unit of work for each call. */
final class Scribe {

    static final StaffSignature CIARA = signature(7, "Ciara Walsh");
    static final StaffSignature LIAM = signature(8, "Liam Walsh");

    private final Storage storage;
    private final Supplier<Instant> now;

    Scribe(Storage storage, Supplier<Instant> now) {
        this.storage = storage;
        this.now = now;
    }

    GuestConversation open(HotelSlug hotel, String booking) {
        return storage.conversations()
                .open(AStay.inHouse().at(hotel).booked(booking).build(), now.get())
                .conversation();
    }

    GuestMessage guestWrites(GuestConversation in, String text) {
        return writes(in, guest(in), text, Optional.empty(), Optional.empty());
    }

    GuestMessage staffWrites(GuestConversation in, StaffSignature staff, String text) {
        return writes(in, new Author.Staff(staff), text, Optional.empty(), Optional.empty());
    }

    GuestMessage guestAnswers(GuestConversation in, GuestMessage target, String text) {
        return writes(in, guest(in), text, Optional.of(target.id()), Optional.empty());
    }

    GuestMessage guestSubmits(GuestConversation in, UUID id, String text) {
        Submission submission = new Submission(new ClientMessageId(id), in.id(), text, Optional.empty());
        return writes(in, guest(in), text, Optional.empty(), Optional.of(submission));
    }

    GuestMessage edits(GuestConversation in, GuestMessage message, String text) {
        return work(in, Loading.message(message.id()), (locked, chat) -> chat.edit(found(locked), text));
    }

    void deletes(GuestConversation in, GuestMessage message, DeletionMode mode) {
        Optional<GuestMessage> unused = work(
                in,
                Loading.message(message.id()),
                (locked, chat) -> chat.delete(found(locked), mode, new Author.Staff(CIARA)));
    }

    List<MessageId> reads(GuestConversation in, Side side) {
        return work(in, Loading.unreadBy(side), (locked, chat) -> chat.read(side, locked.unread(), Optional.of(CIARA)));
    }

    void ends(GuestConversation in) {
        boolean unused = work(in, Loading.NOTHING, (locked, chat) -> {
            chat.follow(AStay.checkedOut(now.get())
                    .at(in.hotel())
                    .booked(in.booking().value())
                    .build());
            return true;
        });
    }

    void moves(GuestConversation in, String room) {
        boolean unused = work(in, Loading.NOTHING, (locked, chat) -> {
            chat.follow(AStay.inHouse()
                    .at(in.hotel())
                    .booked(in.booking().value())
                    .inRoom(room)
                    .build());
            return true;
        });
    }

    /** One unit of work. */
    <T> T work(GuestConversation in, Loading loading, BiFunction<LockedConversation, GuestChat, T> work) {
        return storage.conversations()
                .change(in.hotel(), in.id(), loading, locked -> {
                    GuestChat chat = new GuestChat(locked.conversation(), now.get(), locked.messageIds());
                    T answer = work.apply(locked, chat);
                    return Outcome.of(answer, chat);
                })
                .orElseThrow();
    }

    /** The conversation as it is now. */
    GuestConversation now(GuestConversation conversation) {
        return storage.conversations()
                .find(conversation.hotel(), conversation.id())
                .orElseThrow();
    }

    /** Everything that was written and not deleted for good. */
    List<QuotedMessage> all(GuestConversation in) {
        MessageQuery query = new MessageQuery(OptionalLong.empty(), OptionalLong.empty(), 10_000, true, false);
        return storage.messages().page(in.hotel(), in.id(), query).orElseThrow().messages();
    }

    static Author guest(GuestConversation of) {
        return new Author.Guest(of.booking(), of.guest().name().full());
    }

    private GuestMessage writes(
            GuestConversation in,
            Author author,
            String text,
            Optional<MessageId> replyTo,
            Optional<Submission> submission) {
        return work(in, Loading.NOTHING, (locked, chat) -> chat.write(author, text, replyTo, submission));
    }

    private static GuestMessage found(LockedConversation locked) {
        return locked.message().orElseThrow().message();
    }

    private static StaffSignature signature(long id, String name) {
        return new StaffSignature(
                new StaffId(id), name, Optional.of("Receptionist"), Optional.empty(), Optional.empty());
    }
}
