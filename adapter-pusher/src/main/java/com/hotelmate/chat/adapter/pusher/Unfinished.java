package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers how far the first change of each conversation came, so that the next hand-over goes on from there: neither sends
 * anew what was taken, nor repeats what was refused, nor stops at the same place for ever. Known to this process only, for
 * a while, and of the newest if there are very many; forgotten, a change is sent from its beginning. Thread-safe.
 */
final class Unfinished {

    /** Longer than any wait between two hand-overs. Another node may have seen to the change since. */
    static final Duration KEPT = Duration.ofMinutes(10);

    static final int MOST = 10_000;

    private final Map<ConversationId, Entry> entries = new LinkedHashMap<>();

    /** What is remembered of the conversation, and from now on no longer. */
    synchronized Progress take(ConversationId conversation, Instant now) {
        Entry entry = entries.remove(conversation);
        return entry == null || entry.at().plus(KEPT).isBefore(now) ? Progress.NONE : entry.progress();
    }

    /** Remembers it until the conversation is handed over again. */
    synchronized void keep(ConversationId conversation, Progress progress, Instant now) {
        entries.put(conversation, new Entry(progress, now));
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    private record Entry(Progress progress, Instant at) {}
}
