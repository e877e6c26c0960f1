package com.hotelmate.chat.application.staffchat.work;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.StaffChatPolicy;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One unit of work in a staff conversation: locks it and lets the work judge it as it is then. A conversation that was
 * deleted is not there. Thread-safe.
 */
public final class StaffWork {

    private final StaffConversations conversations;
    private final StaffMessages messages;
    private final Callers callers;
    private final InstantSource clock;

    public StaffWork(StaffConversations conversations, StaffMessages messages, Callers callers, InstantSource clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * The conversation, for somebody who takes part and has the capability.
     *
     * @throws RejectedException if the hotel has no such conversation, or it is closed to them
     */
    public StaffConversation open(HotelSlug hotel, StaffId staff, ConversationId id, Capability required) {
        StaffConversation conversation = conversations
                .find(hotel, id)
                .filter(found -> !found.isDeleted())
                .orElseThrow(RejectedException::notFound);
        StaffScene.refuse(StaffChatPolicy.entry(conversation.participant(staff).isPresent()));
        callers.staff(hotel, staff, required);
        return conversation;
    }

    /**
     * Does the work in the conversation; the work itself asks for rights.
     *
     * @throws RejectedException if the hotel has no such conversation, or the work refuses
     */
    public <T> T in(
            HotelSlug hotel,
            StaffId staff,
            ConversationId id,
            StaffLoading loading,
            BiFunction<StaffScene, StaffChat, StaffOutcome<T>> work) {
        return inDeletedToo(hotel, staff, id, loading, (scene, chat) -> {
            if (scene.conversation().isDeleted()) {
                throw RejectedException.notFound();
            }
            return work.apply(scene, chat);
        });
    }

    /** The same for work that has an answer for a conversation that was deleted. */
    public <T> T inDeletedToo(
            HotelSlug hotel,
            StaffId staff,
            ConversationId id,
            StaffLoading loading,
            BiFunction<StaffScene, StaffChat, StaffOutcome<T>> work) {
        Instant now = clock.instant();
        Actor.Staff actor = callers.staff(hotel, staff);
        return conversations
                .change(
                        hotel,
                        id,
                        loading,
                        locked -> work.apply(
                                new StaffScene(locked, actor),
                                new StaffChat(locked.conversation(), now, locked.messageIds())))
                .orElseThrow(RejectedException::notFound);
    }

    /**
     * Does the work in those of the conversations that the staff member takes part in, as one unit.
     *
     * @throws RejectedException if they lack the capability
     */
    public <T> List<T> inOwn(
            HotelSlug hotel,
            StaffId staff,
            Collection<ConversationId> ids,
            StaffLoading loading,
            Capability required,
            BiFunction<StaffScene, StaffChat, T> work) {
        Instant now = clock.instant();
        Actor.Staff actor = callers.staff(hotel, staff, required);
        return conversations
                .<List<T>>changeAll(hotel, ids, loading, locked -> {
                    StaffScene scene = new StaffScene(locked, actor);
                    if (scene.conversation().isDeleted() || !scene.participates()) {
                        return StaffOutcome.unchanged(List.of());
                    }
                    StaffChat chat = new StaffChat(locked.conversation(), now, locked.messageIds());
                    return StaffOutcome.of(List.of(work.apply(scene, chat)), chat);
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Does the work on a message of a conversation that the staff member takes part in.
     *
     * @throws RejectedException if the message is not there, the conversation is closed to them, they lack the capability,
     *     or the work refuses
     */
    public <T> T on(
            HotelSlug hotel,
            StaffId staff,
            MessageId message,
            Capability required,
            BiFunction<StaffScene, StaffChat, StaffOutcome<T>> work) {
        return onPresentOrErased(hotel, staff, message, required, (scene, chat) -> {
            if (scene.locked().message().isEmpty()) {
                throw RejectedException.notFound();
            }
            return work.apply(scene, chat);
        });
    }

    /** The same for work that has an answer for a message that was deleted for good. */
    public <T> T onPresentOrErased(
            HotelSlug hotel,
            StaffId staff,
            MessageId message,
            Capability required,
            BiFunction<StaffScene, StaffChat, StaffOutcome<T>> work) {
        return in(hotel, staff, conversationOf(hotel, message), StaffLoading.message(message), (scene, chat) -> {
            scene.requireEntry(required);
            return work.apply(scene, chat);
        });
    }

    /**
     * The conversation that the message is or was in.
     *
     * @throws RejectedException if the hotel never had such a message
     */
    public ConversationId conversationOf(HotelSlug hotel, MessageId message) {
        return messages.conversationOf(hotel, message).orElseThrow(RejectedException::notFound);
    }
}
