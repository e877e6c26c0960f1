package com.hotelmate.chat.testkit.contract;

import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Duration;
import java.time.Instant;

/** What the contracts of all ports of one store need: the store, empty before each test, and its idea of time. */
interface StorageContract {

    /** A hotel. */
    HotelSlug KILLARNEY = new HotelSlug("killarney");

    /** Another hotel. */
    HotelSlug DUBLIN = new HotelSlug("dublin");

    /** The store of this test. */
    Storage storage();

    /** What time it is for the store. */
    Instant now();

    /** Lets so much time pass for the store. */
    void letPass(Duration time);

    /** Somebody who writes into the store as the use cases do. */
    default Scribe scribe() {
        return new Scribe(storage(), this::now);
    }

    /** Somebody who writes into its staff chat as the use cases do. */
    default StaffScribe staffScribe() {
        return new StaffScribe(storage(), this::now);
    }
}
