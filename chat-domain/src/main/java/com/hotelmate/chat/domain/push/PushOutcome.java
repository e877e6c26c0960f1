package com.hotelmate.chat.domain.push;

import java.util.Locale;
import java.util.Optional;

/** What became of a push to one person or device. */
public enum PushOutcome {

    /** The push service took it. */
    SENT(Result.SENT),

    /** The reader had read the message before the push left. */
    ALREADY_READ(Result.SKIPPED),

    /** The message was deleted before the push left. */
    DELETED(Result.SKIPPED),

    /** Told only when on duty. */
    OFF_DUTY(Result.SKIPPED),

    /** On duty, but others come first. */
    MUTED(Result.SKIPPED),

    /** Left the conversation before the push left. */
    LEFT(Result.SKIPPED),

    /** Works in the hotel no longer. */
    DEACTIVATED(Result.SKIPPED),

    /** Has no device registered. */
    NO_DEVICE(Result.SKIPPED),

    /** The push service was away for so long that the news was none any more. */
    EXPIRED(Result.FAILED),

    /** The app was removed from the device; its registration was deleted. */
    DEAD_TOKEN(Result.FAILED),

    /** The push service refused this push. */
    REFUSED(Result.FAILED);

    private final Result result;

    PushOutcome(Result result) {
        this.result = result;
    }

    /** In one word. */
    public Result result() {
        return result;
    }

    /** Why it was not sent, as the wire spells it. */
    public Optional<String> reason() {
        return this == SENT ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }

    /** The three things that can become of a push. */
    public enum Result {
        SENT,
        SKIPPED,
        FAILED;

        /** The result as the wire and the metrics spell it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
