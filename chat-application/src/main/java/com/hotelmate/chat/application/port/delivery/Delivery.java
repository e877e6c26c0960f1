package com.hotelmate.chat.application.port.delivery;

import java.time.Duration;
import java.util.Optional;

/** How a sink took the changes that were handed to it. */
public sealed interface Delivery {

    /** All of them were taken. */
    record Done() implements Delivery {}

    /**
     * Those up to the number were taken; the others should be handed over again.
     *
     * @param seq the number of one of the changes
     */
    record Partly(long seq) implements Delivery {}

    /**
     * Those up to the number were taken; the others should be handed over when it is time. It is no failure.
     *
     * @param upTo the number of one of the changes, or the one before the first
     * @param after how long the others are to wait
     */
    record Held(long upTo, Duration after) implements Delivery {}

    /**
     * They should be handed over again.
     *
     * @param after how long the sink asked to be left alone
     */
    record TryAgain(String reason, Optional<Duration> after) implements Delivery {}

    /**
     * Those before the number were taken; the one of that number never will be.
     *
     * @param seq the number of one of the changes
     */
    record Refused(long seq, String reason) implements Delivery {}
}
