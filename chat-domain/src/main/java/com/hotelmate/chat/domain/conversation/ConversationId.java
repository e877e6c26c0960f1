package com.hotelmate.chat.domain.conversation;

/** Names a conversation of either chat. Positive, unique in the whole deployment, never reused. */
public record ConversationId(long value) {

    public ConversationId {
        if (value <= 0) {
            throw new IllegalArgumentException("Conversation ids are positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
