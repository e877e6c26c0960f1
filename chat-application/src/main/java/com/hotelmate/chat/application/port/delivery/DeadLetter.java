package com.hotelmate.chat.application.port.delivery;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;

/** A change that a sink refused for good. */
public record DeadLetter(
        String sink, HotelSlug hotel, ConversationId conversation, long seq, String reason, int attempts, Instant at) {}
