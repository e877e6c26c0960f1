package com.hotelmate.chat.application.port;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Stands in for the ports that an embedder does not bring. Found by {@link java.util.ServiceLoader}; the in-memory
 * adapter provides one, so having it on the class path is enough.
 */
public interface DefaultAdapters {

    /** A fresh store. */
    Storage storage(InstantSource clock);

    /** A directory without anybody. */
    StaffDirectory staffDirectory();

    /** A house without bookings. */
    Stays stays();

    /** The time of the machine. */
    InstantSource clock();

    /** A source of randomness for waiting times, not for secrets. */
    RandomGenerator random();
}
