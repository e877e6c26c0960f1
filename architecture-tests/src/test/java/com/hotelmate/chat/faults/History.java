package com.hotelmate.chat.faults;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What clients did and what they were told: every attempt to send, as it was invoked, and how it ended. Thread-safe.
 */
final class History {

    /** How an attempt ended for the client. */
    enum End {
        /** The message is stored: told so by the server. */
        OK,
        /** The message is not stored: told so by the server. */
        FAIL,
        /** Nobody knows: no answer, or one that says so. */
        UNKNOWN
    }

    /**
     * One attempt.
     *
     * @param writer tells clients apart
     * @param message the id of the stored message, for {@link End#OK}
     * @param seq the number that the message was created under, for {@link End#OK}
     */
    record Attempt(String writer, long conversation, UUID submission, End end, long message, long seq) {}

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    long count(End end) {
        return attempts.stream().filter(attempt -> attempt.end() == end).count();
    }
}
