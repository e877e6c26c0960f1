package com.hotelmate.chat.application.sending;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** A staff member answers a guest: joins the conversation if need be, and takes it over. */
public interface SendStaffMessage {

    /** Wires the use case to its ports. */
    static SendStaffMessage using(GuestConversations conversations, Stays stays, Callers callers, InstantSource clock) {
        return new SendStaffMessageService(conversations, stays, callers, clock);
    }

    /**
     * Stores the message and announces it; when this returns it is durable.
     *
     * @throws RejectedException if there is no such conversation in the hotel, the staff member may not send, the stay
     *     is over, the text is empty or too long, the message to answer is not there, a colleague was quicker, or the
     *     client's id was used for something else
     */
    SentMessage handle(Command command);

    /**
     * What the staff member wants to say.
     *
     * @param text as typed; it is cleaned
     * @param lastSeenSeq the highest change on the writer's screen; absent for no guard against crossing replies
     * @param override send although a colleague was quicker
     */
    record Command(
            HotelSlug hotel,
            StaffId staff,
            ConversationId conversation,
            String text,
            Optional<MessageId> replyTo,
            Optional<ClientMessageId> clientMessageId,
            OptionalLong lastSeenSeq,
            boolean override) {

        /** A plain answer. */
        public static Command answer(HotelSlug hotel, StaffId staff, ConversationId conversation, String text) {
            return new Command(
                    hotel, staff, conversation, text, Optional.empty(), Optional.empty(), OptionalLong.empty(), false);
        }

        @Override
        public String toString() {
            return "SendStaffMessage to " + conversation;
        }
    }
}
