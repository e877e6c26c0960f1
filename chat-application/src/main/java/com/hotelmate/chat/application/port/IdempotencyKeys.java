package com.hotelmate.chat.application.port;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Duration;

/**
 * Remembers the answers of requests under the keys that clients gave them, so that a repeated request gets the first
 * answer and does nothing. Thread-safe, and shared by all nodes.
 *
 * <p>A key is claimed before the work and then either stored with the answer or released. A claim that is neither within
 * {@link #LONGEST_WORK} counts as released: whoever held it is gone. What was stored is kept for {@link #RETENTION}.
 */
public interface IdempotencyKeys {

    /** How long an answer is kept, counted from its storing. */
    Duration RETENTION = Duration.ofDays(2);

    /** How long a claim lasts without an answer. */
    Duration LONGEST_WORK = Duration.ofMinutes(1);

    /**
     * Which key is meant.
     *
     * @param caller tells the caller from all others of the hotel
     * @param route tells the request's route, with what its path names, from all others
     * @param key what the client sent
     */
    record Scope(HotelSlug hotel, String caller, String route, String key) {}

    /**
     * An answer as it was given.
     *
     * @param contentType empty for an answer without a body
     * @param body the text of the answer
     */
    record Answer(int status, String contentType, String body) {}

    /** What became of an attempt to claim a key. */
    sealed interface Claim {

        /** The key is new, or was released, and now the caller's: do the work. */
        record Granted() implements Claim {}

        /** The first request with this key still runs, after all patience. */
        record InProgress() implements Claim {}

        /** The key was used for the same request: here is what it was answered. */
        record Answered(Answer answer) implements Claim {}

        /** The key was used, or is being used, for another request. */
        record OtherRequest() implements Claim {}
    }

    /**
     * Claims a key. If the same request is being worked on already, waits for its answer or its release; a release lets
     * one of those who wait have the key.
     *
     * @param fingerprint tells the content of the request from any other, such as a hash of its body
     * @param patience how long to wait at most
     */
    Claim claim(Scope scope, String fingerprint, Duration patience);

    /** Keeps the answer to the request that claimed the key. */
    void store(Scope scope, Answer answer);

    /** Gives the key back, because the request may be tried again. Absence is no error. */
    void release(Scope scope);
}
