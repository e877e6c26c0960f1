package com.hotelmate.chat.application.port.delivery;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;

/** Which change could not be delivered to which sink. */
public record DeadLetterId(String sink, HotelSlug hotel, ConversationId conversation, long seq) {}
