package com.hotelmate.chat.application.port.limit;

import com.hotelmate.chat.application.port.StorageUnavailableException;
import java.time.Duration;

/**
 * Buckets that all nodes take from at once, so that nothing slips through between them. A bucket is full when it is first
 * named, and always named with the same limit. Thread-safe. Every call throws {@link StorageUnavailableException} when it
 * cannot tell.
 */
public interface SharedBuckets {

    /**
     * Takes a token if there is one.
     *
     * @return zero if it was taken; otherwise how long until there is one
     */
    Duration take(String bucket, Limit limit);

    /** How long until there is a token; zero if there is one now. Takes nothing. */
    Duration untilNext(String bucket, Limit limit);

    /** Puts a token back that was taken; a full bucket stays as it is. */
    void giveBack(String bucket, Limit limit);
}
