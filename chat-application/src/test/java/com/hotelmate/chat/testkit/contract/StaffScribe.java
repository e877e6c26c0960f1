package com.hotelmate.chat.testkit.contract;

import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.staffchat.LockedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.OpenedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Circle;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Writes into the staff chat of a store as the use cases do: one unit of work for each call. */
final class StaffScribe {

    static final StaffProfile CIARA = person(7, "Ciara", "Walsh");
    static final StaffProfile LIAM = person(8, "Liam", "Byrne");
    static final StaffProfile NORA = person(9, "Nora", "Kelly");
    static final StaffProfile SEAN = person(12, "Seán", "O'Brien");

    private final Storage storage;
    private final Supplier<Instant> now;

    StaffScribe(Storage storage, Supplier<Instant> now) {
        this.storage = storage;
        this.now = now;
    }

    /** A conversation that the first of them begins, or the one they have. */
    OpenedStaffConversation opens(HotelSlug hotel, Optional<String> title, StaffProfile... people) {
        List<StaffProfile> all = List.of(people);
        Circle circle = Circle.of(all.stream().map(StaffProfile::id).toList());
        return storage.staffConversations()
                .open(hotel, circle, id -> StaffChat.begin(id, hotel, all.get(0).id(), all, title, now.get()));
    }

    StaffConversation among(HotelSlug hotel, StaffProfile... people) {
        return opens(hotel, Optional.empty(), people).conversation();
    }

    StaffMessage writes(StaffConversation in, StaffProfile author, String text) {
        return work(
                in,
                StaffLoading.NOTHING,
                (locked, chat) -> chat.write(author, text, Optional.empty(), Optional.empty()));
    }

    StaffMessage answers(StaffConversation in, StaffProfile author, StaffMessage target, String text) {
        return work(
                in,
                StaffLoading.NOTHING,
                (locked, chat) -> chat.write(author, text, Optional.of(target.id()), Optional.empty()));
    }

    StaffMessage submits(StaffConversation in, StaffProfile author, UUID id, String text) {
        StaffSubmission submission =
                new StaffSubmission.Written(new ClientMessageId(id), in.id(), text, Optional.empty());
        return work(
                in,
                StaffLoading.NOTHING,
                (locked, chat) -> chat.write(author, text, Optional.empty(), Optional.of(submission)));
    }

    StaffMessage forwards(StaffConversation in, StaffProfile by, StaffMessage source, StaffSubmission submission) {
        return work(in, StaffLoading.NOTHING, (locked, chat) -> chat.forward(by, source, Optional.of(submission)));
    }

    StaffMessage edits(StaffConversation in, StaffProfile author, StaffMessage message, String text) {
        return work(in, StaffLoading.message(message.id()), (locked, chat) -> chat.edit(found(locked), author, text));
    }

    void deletes(StaffConversation in, StaffProfile by, StaffMessage message, DeletionMode mode) {
        Optional<StaffMessage> unused = work(
                in, StaffLoading.message(message.id()), (locked, chat) -> chat.delete(found(locked), mode, by.id()));
    }

    List<MessageId> reads(StaffConversation in, StaffProfile reader) {
        return work(in, StaffLoading.unreadBy(reader.id()), (locked, chat) -> chat.read(reader.id(), locked.unread()))
                .stream()
                .map(StaffMessage::id)
                .toList();
    }

    Reaction reacts(StaffConversation in, StaffProfile person, StaffMessage message, Emoji emoji) {
        return work(
                in,
                StaffLoading.message(message.id()),
                (locked, chat) -> chat.react(found(locked), person.id(), emoji));
    }

    void leaves(StaffConversation in, StaffProfile person) {
        boolean unused = work(in, StaffLoading.NOTHING, (locked, chat) -> {
            chat.leave(person);
            return true;
        });
    }

    void closes(StaffConversation in, StaffProfile by) {
        boolean unused = work(in, StaffLoading.NOTHING, (locked, chat) -> {
            chat.close(by.id());
            return true;
        });
    }

    /** One unit of work. */
    <T> T work(StaffConversation in, StaffLoading loading, BiFunction<LockedStaffConversation, StaffChat, T> work) {
        return storage.staffConversations()
                .change(in.hotel(), in.id(), loading, locked -> {
                    StaffChat chat = new StaffChat(locked.conversation(), now.get(), locked.messageIds());
                    T answer = work.apply(locked, chat);
                    return StaffOutcome.of(answer, chat);
                })
                .orElseThrow();
    }

    /** The conversation as it is now. */
    StaffConversation now(StaffConversation conversation) {
        return storage.staffConversations()
                .find(conversation.hotel(), conversation.id())
                .orElseThrow();
    }

    /** How much waits for the person in the conversation. */
    int unread(StaffConversation in, StaffProfile person) {
        return now(in).member(person.id()).orElseThrow().unread();
    }

    /** The message as it is now. */
    StaffMessage now(StaffMessage message, HotelSlug hotel) {
        return storage.staffMessages().find(hotel, message.id()).orElseThrow().message();
    }

    /** Everything that was written and not deleted for good. */
    List<QuotedStaffMessage> all(StaffConversation in) {
        return storage.staffMessages()
                .page(in.hotel(), in.id(), StaffMessageQuery.newest(10_000, true))
                .orElseThrow()
                .messages();
    }

    static StaffMessage found(LockedStaffConversation locked) {
        return locked.message().orElseThrow().message();
    }

    static StaffProfile person(long id, String firstName, String lastName) {
        return new StaffProfile(
                new StaffId(id),
                firstName.toLowerCase(Locale.ROOT),
                firstName,
                lastName,
                Optional.of("Receptionist"),
                Optional.of("Front office"),
                Optional.of("https://img.example/" + id + ".png"),
                true);
    }

    static ConversationId after(ConversationId id) {
        return new ConversationId(id.value() + 1);
    }
}
