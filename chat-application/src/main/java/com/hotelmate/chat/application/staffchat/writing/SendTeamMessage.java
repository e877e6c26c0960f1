package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;

/** A staff member writes to colleagues. */
public interface SendTeamMessage {

    /** Wires the use case to its ports. */
    static SendTeamMessage using(StaffWork work, MessageListener listener) {
        return new SendTeamMessageService(work, listener);
    }

    /**
     * Stores the message and announces it; when this returns it is durable.
     *
     * @throws RejectedException if there is no such conversation, the staff member takes no part in it or may not send,
     *     the text is empty or too long, the message to answer is not there, or the client's id was used for something
     *     else
     */
    SentTeamMessage handle(Command command);

    /**
     * What the staff member wants to say.
     *
     * @param text as typed; it is cleaned
     */
    record Command(
            HotelSlug hotel,
            StaffId staff,
            ConversationId conversation,
            String text,
            Optional<MessageId> replyTo,
            Optional<ClientMessageId> clientMessageId) {

        /** A plain message. */
        public static Command saying(HotelSlug hotel, StaffId staff, ConversationId conversation, String text) {
            return new Command(hotel, staff, conversation, text, Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return "SendTeamMessage to " + conversation;
        }
    }
}
