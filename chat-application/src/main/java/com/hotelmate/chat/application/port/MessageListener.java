package com.hotelmate.chat.application.port;

import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staffchat.StaffMessage;

/**
 * Is told of every message that somebody wrote, once it is stored: not of what the chat itself says, nor of what was sent a
 * second time.
 *
 * <p>Called on the thread of the writer, to whom what it throws would look like a failure: it must return at once and
 * never throw. Called by several threads at a time.
 */
public interface MessageListener {

    /** A guest wrote, or somebody of the staff to a guest. */
    default void writtenInGuestChat(HotelSlug hotel, GuestMessage message) {}

    /** Somebody of the staff wrote to colleagues, or forwarded what was written; every copy is a message. */
    default void writtenInStaffChat(HotelSlug hotel, StaffMessage message) {}
}
