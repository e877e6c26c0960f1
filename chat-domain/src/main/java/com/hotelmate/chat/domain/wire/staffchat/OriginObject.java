package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.staffchat.Origin;
import java.time.Instant;

/** The contract's {@code forwarded_from_message}: who wrote a forwarded text first, and when. */
public record OriginObject(long id, String senderName, Instant timestamp) {

    static OriginObject of(Origin origin) {
        return new OriginObject(origin.message().value(), origin.sender(), origin.sentAt());
    }
}
