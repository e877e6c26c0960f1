package com.hotelmate.chat.domain.message;

/** Names a message of either chat. Positive, unique in the whole deployment, never reused. */
public record MessageId(long value) {

    public MessageId {
        if (value <= 0) {
            throw new IllegalArgumentException("Message ids are positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
