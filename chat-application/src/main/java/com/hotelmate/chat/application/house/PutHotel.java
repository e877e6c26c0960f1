package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import java.time.InstantSource;

/** A hotel is entered, or what is known of it changed. */
public interface PutHotel {

    /** Wires the use case to its ports. */
    static PutHotel using(Hotels hotels, InstantSource clock) {
        return new PutHotelService(hotels, clock);
    }

    /**
     * Makes or changes the hotel.
     *
     * @throws RejectedException if the slug cannot name a hotel, the name is blank or the zone unknown
     */
    Put<Hotel> handle(Command command);

    /**
     * What is known of the hotel.
     *
     * @param timeZone the id of a time zone, such as {@code Europe/Dublin}; {@code UTC} unless said otherwise
     */
    record Command(String slug, String name, Patch<String> timeZone) {}
}
