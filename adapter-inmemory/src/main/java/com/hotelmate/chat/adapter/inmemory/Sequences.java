package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import java.util.concurrent.atomic.AtomicLong;

/** Gives ids to the conversations and messages of both chats. Thread-safe. */
final class Sequences {

    private final AtomicLong conversations = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();

    ConversationId nextConversation() {
        return new ConversationId(conversations.incrementAndGet());
    }

    MessageId nextMessage() {
        return new MessageId(messages.incrementAndGet());
    }
}
