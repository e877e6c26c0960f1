package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.time.Instant;

/**
 * The rooms that a guest left lately: a device of theirs may still listen to the channel of the room until somebody found
 * it empty. A departure counts from the commit of the change that says so, at the time of the change, as long as the log
 * knows it. Thread-safe, and shared by all nodes.
 */
public interface VacatedRooms {

    /**
     * Whether a guest moved or checked out of the room later than that time, and its channel was not found empty since,
     * neither at the very time of the last departure nor later.
     */
    boolean isVacated(HotelSlug hotel, RoomNumber room, Instant after);

    /** Nobody listened to the channel of the room at that time. Of several such times the latest counts. */
    void emptied(HotelSlug hotel, RoomNumber room, Instant at);
}
