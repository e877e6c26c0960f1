package com.hotelmate.chat.application.port.log;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;
import java.util.Optional;

/** Reads the numbered changes of conversations, the truth that clients catch up from. Thread-safe. */
public interface ChangeLog {

    /**
     * The changes with numbers above {@code after}, lowest first.
     *
     * @return empty when the hotel has no such conversation
     */
    Optional<ChangePage> read(HotelSlug hotel, ConversationId conversation, long after, int limit);

    /** Forgets changes from before that time, but never the last {@code keep} of a conversation. */
    void forget(Instant before, int keep);
}
