package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.DeadLetterId;
import com.hotelmate.chat.application.port.delivery.Lanes;
import java.util.List;

/**
 * The changes that sinks refused for good, for the people who run the server: what they refused is announced again, or
 * forgotten. Thread-safe.
 */
public final class DeadLetters {

    private final Lanes lanes;
    private final List<String> sinks;

    /** The dead letters of these sinks. */
    public DeadLetters(Lanes lanes, List<String> sinks) {
        this.lanes = lanes;
        this.sinks = List.copyOf(sinks);
    }

    /** All of them, by sink and oldest first, without those that are being repeated. */
    public List<DeadLetter> list() {
        return sinks.stream().flatMap(sink -> lanes.deadLetters(sink).stream()).toList();
    }

    /**
     * Hands the change to its sink once more. It comes after later changes of its conversation, so clients that follow the
     * numbers ignore it; refused again, it is a dead letter again.
     *
     * @return false if there is no such dead letter
     */
    public boolean repeat(DeadLetterId letter) {
        return lanes.repeat(letter);
    }

    /**
     * Forgets the dead letter; the change itself stays in the log.
     *
     * @return false if there is no such dead letter
     */
    public boolean discard(DeadLetterId letter) {
        return lanes.discard(letter);
    }
}
