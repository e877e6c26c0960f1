package com.hotelmate.chat.application.port.delivery;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;

/**
 * The claim of one worker on the ordered queue of one sink and conversation.
 *
 * @param sentSeq the number up to which the sink has everything
 * @param headSeq the newest number when the lane was claimed
 * @param token fences off workers whose lease ran out: only the latest token may report
 * @param attempts how often delivery of the head of the line has failed so far
 */
public record Lane(
        String sink,
        HotelSlug hotel,
        ConversationId conversation,
        long sentSeq,
        long headSeq,
        long token,
        int attempts) {}
