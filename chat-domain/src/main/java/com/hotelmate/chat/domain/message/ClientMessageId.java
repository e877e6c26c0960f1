package com.hotelmate.chat.domain.message;

import java.util.UUID;

/** The id a client gives its own message, so that sending it again cannot store it twice. */
public record ClientMessageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
