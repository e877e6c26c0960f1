package com.hotelmate.chat.application.port.house;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The hotels of the deployment. Thread-safe. */
public interface Hotels {

    /** The hotel of that name. */
    Optional<Hotel> find(HotelSlug slug);

    /**
     * Makes or changes the hotel: what the decision answers to the present details is stored, as one step. A decision
     * that throws stores nothing.
     *
     * @param now when the hotel was made, if it is made by this
     */
    Put<Hotel> put(HotelSlug slug, Instant now, Function<Optional<Hotel.Details>, Hotel.Details> decision);
}
