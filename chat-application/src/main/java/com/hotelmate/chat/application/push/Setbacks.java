package com.hotelmate.chat.application.push;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.time.Instant;
import java.util.Optional;

/**
 * Which devices failed the last time, and how often a notification failed on a device although the service worked, so that
 * one device in trouble does not keep anything from the others. Known to this process only, and forgotten when there are
 * very many. Thread-safe.
 */
final class Setbacks {

    private static final long REMEMBERED = 10_000;

    private record Notification(ConversationId conversation, long seq, long device) {}

    private final Cache<Long, Instant> inTrouble =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Notification, Integer> counts =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    /** Whether the device failed the last time that it was tried. */
    boolean isInTrouble(long device) {
        return inTrouble.getIfPresent(device) != null;
    }

    /** When the device failed, if it did the last time; otherwise before all times. */
    Instant latestOf(long device) {
        return Optional.ofNullable(inTrouble.getIfPresent(device)).orElse(Instant.MIN);
    }

    /** The device failed, or the service did. */
    void failed(long device, Instant at) {
        inTrouble.put(device, at);
    }

    /** The device is well, or has at least an answer. */
    void over(long device) {
        inTrouble.invalidate(device);
    }

    /** Counts a failure of the device alone, and says whether it is enough. */
    boolean isEnough(LoggedChange change, long device) {
        Notification failed = new Notification(change.conversation(), change.seq(), device);
        return counts.asMap().merge(failed, 1, Integer::sum) >= PushDelivery.MOST_TRIES;
    }
}
