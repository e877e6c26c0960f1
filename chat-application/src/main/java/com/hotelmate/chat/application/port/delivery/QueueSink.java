package com.hotelmate.chat.application.port.delivery;

import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.time.Duration;
import java.util.List;

/**
 * A service outside that changes are handed to until it has taken them, in order per conversation, at least once.
 * Thread-safe; lanes of different conversations are delivered at the same time.
 */
public interface QueueSink {

    /** The name of its lanes; stable, since lanes outlive the process. */
    String name();

    /**
     * Hands over consecutive changes of one conversation. Ends within its own deadline. An exception counts as a failure
     * that is worth repeating.
     */
    Delivery deliver(List<LoggedChange> changes);

    /**
     * Hands over once more, alone, a change that was refused before; later ones of its conversation may have been taken
     * since. The same as any other hand-over, unless the sink says otherwise.
     */
    default Delivery repeat(LoggedChange change) {
        return deliver(List.of(change));
    }

    /**
     * How many lanes a node works off at the same time.
     *
     * @param usual as many as the house settled on for any sink
     */
    default int workers(int usual) {
        return usual;
    }

    /** How long the service is to be left alone, with no lane claimed for it; zero if it may be called now. */
    default Duration pause() {
        return Duration.ZERO;
    }
}
