package com.hotelmate.chat.adapter.jooq.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets the threads of this node work on a conversation one after the other, so that they do not race with each other and
 * tell of their commits in order. It only spares the database work, which keeps everything right by itself: who waited
 * for long, because the one before hangs, goes on without. Thread-safe.
 */
final class Turns {

    private static final int STRIPES = 256;
    private static final long PATIENCE_MILLIS = 2000;

    private final Lock[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock(true)).toArray(Lock[]::new);

    <T> T take(ConversationId conversation, Supplier<T> work) {
        Lock turn = stripes[Math.floorMod(conversation.hashCode(), STRIPES)];
        boolean mine = awaited(turn);
        try {
            return work.get();
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }

    private static boolean awaited(Lock turn) {
        try {
            return turn.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
