package com.hotelmate.chat.domain.stay;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import java.time.Instant;
import java.util.Optional;

/**
 * The time a guest party lives in the hotel under one booking. The guest's identity in the chat is the stay, never the
 * room: the room may change and may be absent.
 *
 * @param number the booking's number in the deployment, positive
 * @param room the room assigned now, whether or not the guest has arrived
 */
public record Stay(
        HotelSlug hotel,
        BookingId booking,
        long number,
        GuestName guest,
        StayState state,
        Optional<Room> room,
        Optional<Instant> checkedOutAt) {

    /** The guest, as the chat names them. */
    public StayGuest stayGuest() {
        return new StayGuest(booking, number, guest);
    }

    /** Whether the guest lives in the hotel now. */
    public boolean isInHouse() {
        return state == StayState.IN_HOUSE;
    }

    /** The room that the guest lives in now: none before check-in, however early it was assigned, and none after. */
    public Optional<Room> occupiedRoom() {
        return isInHouse() ? room : Optional.empty();
    }

    /** Whether the stay is over because the guest has left. */
    public boolean isOver() {
        return state == StayState.CHECKED_OUT;
    }
}
