package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;
import java.util.Optional;

/**
 * A staff member passes on what was written in one conversation to others, and to people they have not talked to yet. Every
 * target succeeds or fails alone.
 */
public interface ForwardTeamMessage {

    /** The most targets of one call. */
    int MAX_TARGETS = 20;

    /** Wires the use case to its ports. */
    static ForwardTeamMessage using(
            StaffMessages messages, BeginTeamChat begin, StaffWork work, MessageListener listener) {
        return new ForwardTeamMessageService(messages, begin, work, listener);
    }

    /**
     * Stores a copy in every target and announces it there.
     *
     * @throws RejectedException if the message is not there or deleted, its conversation is closed to the staff member,
     *     there is no target or more than {@value #MAX_TARGETS}, or the client's id was used for something else
     */
    Forwarded handle(Command command);

    /**
     * What is to go where. Targets that are named twice count once.
     *
     * @param people whose one-to-one with the staff member is to get a copy, begun if need be
     */
    record Command(
            HotelSlug hotel,
            StaffId staff,
            MessageId message,
            List<ConversationId> conversations,
            List<StaffId> people,
            Optional<ClientMessageId> clientMessageId) {

        public Command {
            conversations = conversations.stream().distinct().toList();
            people = people.stream().distinct().toList();
        }
    }

    /**
     * What became of every target, conversations first, in the order they were named.
     *
     * @param repeated whether nothing was stored because all of it was before, by the same submission
     */
    record Forwarded(List<Result> results, boolean repeated) {

        public Forwarded {
            results = List.copyOf(results);
        }
    }

    /**
     * What became of one target.
     *
     * @param conversation absent when a person's one-to-one could not be opened
     * @param person the person, if one was named
     * @param copy the stored message; absent when it failed
     * @param created whether this call began the conversation
     * @param refusal why it failed
     */
    record Result(
            Optional<ConversationId> conversation,
            Optional<StaffId> person,
            Optional<MessageId> copy,
            boolean created,
            Optional<Rejection> refusal) {}
}
