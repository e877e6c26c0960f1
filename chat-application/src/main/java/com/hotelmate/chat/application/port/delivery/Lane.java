package com.hotelmate.chat.application.port.delivery;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;

/**
 * The claim of one worker on the ordered queue of one sink and conversation, or on one dead letter that is to be handed
 * over again.
 *
 * @param sentSeq the number up to which the sink has everything; the one before the dead letter
 * @param headSeq the newest number when the lane was claimed; that of the dead letter
 * @param token fences off workers whose lease ran out: only the latest token may report
 * @param attempts how often delivery of the head of the line has failed so far
 * @param repetition whether this is a dead letter, beside the lane and without regard to its order
 */
public record Lane(
        String sink,
        HotelSlug hotel,
        ConversationId conversation,
        long sentSeq,
        long headSeq,
        long token,
        int attempts,
        boolean repetition) {}
