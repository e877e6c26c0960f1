package com.hotelmate.chat.application.port.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The queues of changes that wait for a sink, one per sink and conversation, and the dead letters: changes that a sink
 * refused for good. A lane is due when it has changes that were not sent; one worker at a time holds it. Reports of a
 * worker whose lease was taken over by another are ignored and answered with false. Thread-safe.
 */
public interface Lanes {

    /** Keeps lanes for these sinks from now on. */
    void open(Collection<String> sinks);

    /** Claims lanes and repeated dead letters that are due, the longest waiting first, until the lease ends. */
    List<Lane> claim(String sink, int atMost, Duration lease);

    /** Reports that the sink has everything up to that number, and gives the lane back. */
    boolean sent(Lane lane, long upTo);

    /**
     * Reports that the sink has everything up to that number and takes the rest after that wait, which is no failure
     * and, if it took nothing, no success either; gives the lane back.
     */
    boolean hold(Lane lane, long upTo, Duration wait);

    /** Reports a failure that is worth repeating after that wait, and gives the lane back. */
    boolean retry(Lane lane, Duration wait, String error);

    /**
     * Reports that a change can never be delivered: the lane goes on after it, and the dead letter is kept. A repetition
     * becomes a dead letter again.
     */
    boolean bury(Lane lane, DeadLetter letter);

    /** The dead letters of the sink, oldest first, without those that are being repeated. */
    List<DeadLetter> deadLetters(String sink);

    /**
     * Makes a dead letter due once more, beside its lane.
     *
     * @return false if there is no such dead letter
     */
    boolean repeat(DeadLetterId letter);

    /**
     * Forgets a dead letter.
     *
     * @return false if there is no such dead letter
     */
    boolean discard(DeadLetterId letter);

    /** How far behind the sink is, for those who watch over it. */
    Backlog backlog(String sink);
}
