package com.hotelmate.chat.application.push;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;

/**
 * How often a notification failed on a device although the service worked, so that one device in trouble does not keep
 * the rest of a conversation from everybody. Known to this process only, and forgotten when there are very many.
 * Thread-safe.
 */
final class Setbacks {

    private static final long REMEMBERED = 10_000;

    private record Notification(ConversationId conversation, long seq, long device) {}

    private final Cache<Notification, Integer> counts =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    /** Counts one more, and says whether it is enough. */
    boolean isEnough(LoggedChange change, Registration device) {
        Notification failed = new Notification(
                change.conversation(), change.seq(), device.device().fingerprint());
        return counts.asMap().merge(failed, 1, Integer::sum) >= PushDelivery.MOST_TRIES;
    }
}
