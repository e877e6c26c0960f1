package com.hotelmate.chat.application.port.house;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;
import java.time.ZoneId;

/** A hotel of the deployment, with its number there. */
public record Hotel(long id, HotelSlug slug, Details details, Instant createdAt) {

    /** What people call the hotel. */
    public String name() {
        return details.name();
    }

    /** The zone in which its days begin and end. */
    public ZoneId timeZone() {
        return details.timeZone();
    }

    /** What may change about a hotel. */
    public record Details(String name, ZoneId timeZone) {}
}
