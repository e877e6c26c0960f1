package com.hotelmate.chat.application.house.booking;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes bookings in step with their conversations, so that what a guest writes and what becomes of the stay are in one
 * order: nothing is stored after the change that the stay no longer allowed. Thread-safe.
 */
public final class FollowedBookings {

    private final Bookings bookings;
    private final GuestConversations conversations;
    private final Devices devices;
    private final FollowStay followStay;

    public FollowedBookings(
            Bookings bookings, GuestConversations conversations, Devices devices, FollowStay followStay) {
        this.bookings = bookings;
        this.conversations = conversations;
        this.devices = devices;
        this.followStay = followStay;
    }

    /**
     * Puts the booking, and lets the conversation of the stay, if there is one, learn of it before this returns. A guest who
     * left is notified no longer.
     */
    Put<Booking> put(
            HotelSlug hotel, BookingId id, Instant now, Function<Optional<Booking.Details>, Booking.Details> decision) {
        Optional<ConversationId> conversation = conversations.idOf(hotel, id);
        if (conversation.isPresent()) {
            Put<Booking> followed = conversations
                    .change(hotel, conversation.get(), Loading.NOTHING, locked -> {
                        Put<Booking> put = bookings.put(hotel, id, decision);
                        GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
                        chat.follow(put.after().stay());
                        if (put.after().stay().isOver()) {
                            devices.forgetAll(new Recipient.Guest(hotel, id));
                        }
                        return Outcome.of(put, chat);
                    })
                    .orElseThrow(RejectedException::notFound);
            if (followed.after().stay().isOver()) {
                // Whoever registered a device meanwhile saw the stay as it was before.
                devices.forgetAll(new Recipient.Guest(hotel, id));
            }
            return followed;
        }
        Put<Booking> put = bookings.put(hotel, id, decision);
        // The guest may have come in meanwhile, and their conversation may know the stay only as it was.
        followStay.handle(new FollowStay.Command(hotel, id));
        return put;
    }
}
