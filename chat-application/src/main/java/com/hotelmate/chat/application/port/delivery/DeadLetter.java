package com.hotelmate.chat.application.port.delivery;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;

/**
 * A change that a sink refused for good. Its lane went on without it.
 *
 * @param attempts how often it was handed over, all repetitions counted
 */
public record DeadLetter(
        String sink, HotelSlug hotel, ConversationId conversation, long seq, String reason, int attempts, Instant at) {

    /** What it is called by. */
    public DeadLetterId id() {
        return new DeadLetterId(sink, hotel, conversation, seq);
    }
}
