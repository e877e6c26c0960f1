package com.hotelmate.chat.application.sending;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.InstantSource;
import java.util.Optional;

/** A guest writes to the staff. */
public interface SendGuestMessage {

    /** Wires the use case to its ports. */
    static SendGuestMessage using(
            GuestConversations conversations, Callers callers, OpenStay openStay, InstantSource clock) {
        return new SendGuestMessageService(conversations, callers, openStay, clock);
    }

    /**
     * Stores the message and announces it; when this returns it is durable.
     *
     * @throws RejectedException if the guest may not write now, the text is empty or too long, the message to answer is
     *     not there, or the client's id was used for something else
     */
    SentMessage handle(Command command);

    /**
     * What the guest wants to say.
     *
     * @param text as typed; it is cleaned
     */
    record Command(
            HotelSlug hotel,
            BookingId booking,
            String text,
            Optional<MessageId> replyTo,
            Optional<ClientMessageId> clientMessageId) {

        @Override
        public String toString() {
            return "SendGuestMessage for " + booking;
        }
    }
}
