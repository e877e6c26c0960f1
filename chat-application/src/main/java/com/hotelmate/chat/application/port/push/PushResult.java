package com.hotelmate.chat.application.port.push;

import java.time.Duration;
import java.util.Optional;

/** What the push service said to a push for one device. */
public sealed interface PushResult {

    /** It took it. */
    record Sent() implements PushResult {}

    /** There is no such device any more. */
    record Unregistered() implements PushResult {}

    /**
     * It will never take it.
     *
     * @param reason without the token and the words of the push
     */
    record Refused(String reason) implements PushResult {}

    /**
     * It may take it later.
     *
     * @param reason without the token and the words of the push
     * @param after how long it asked to be left alone
     */
    record TryAgain(String reason, Optional<Duration> after) implements PushResult {}

    /** It was not called, since it is to be left alone. */
    record NotTried() implements PushResult {}
}
