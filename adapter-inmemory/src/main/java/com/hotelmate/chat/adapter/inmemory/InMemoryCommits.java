package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.log.Commits;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells of what both chats committed. Thread-safe. */
final class InMemoryCommits implements Commits {

    private final InMemoryLanes lanes;
    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();

    InMemoryCommits(InMemoryLanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public Subscription subscribe(Consumer<Commit> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Called under the lock of the conversation, so that everybody hears of commits in the order of their numbers. */
    void committed(HotelSlug hotel, ConversationId conversation, long firstSeq, long lastSeq) {
        lanes.grow(hotel, conversation, firstSeq - 1, lastSeq);
        listeners.forEach(listener -> listener.accept(new Commit(hotel, conversation, firstSeq, lastSeq)));
    }
}
