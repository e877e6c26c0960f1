package com.hotelmate.chat.application.port.log;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.function.Consumer;

/** Says that something was committed, so that delivery need not wait for its next poll. Thread-safe. */
public interface Commits {

    /**
     * Calls the listener after each commit, on the committing thread or another; it must return at once. The commits of
     * one conversation are told in the order of their numbers.
     *
     * @return closes the subscription
     */
    Subscription subscribe(Consumer<Commit> listener);

    /** New changes of a conversation, from the first to the last number. */
    record Commit(HotelSlug hotel, ConversationId conversation, long firstSeq, long lastSeq) {}

    /** A listener that is being called, until it is closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
