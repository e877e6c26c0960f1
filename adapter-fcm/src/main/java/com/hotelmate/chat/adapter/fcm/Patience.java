package com.hotelmate.chat.adapter.fcm;

import java.time.Duration;

/**
 * How long the service is left alone.
 *
 * @param first after it went away; twice as long after each try in vain
 * @param longest the most
 * @param refused after it refused the credentials
 */
record Patience(Duration first, Duration longest, Duration refused) {

    static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofSeconds(60));
}
