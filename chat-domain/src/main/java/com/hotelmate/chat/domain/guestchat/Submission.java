package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import java.util.Optional;

/**
 * What a client once submitted under an id of its own. The same id with the same content is a repetition; with other
 * content it is a mistake of the client.
 *
 * @param text the cleaned text as first sent, before any edit
 */
public record Submission(ClientMessageId id, ConversationId conversation, String text, Optional<MessageId> replyTo) {

    @Override
    public String toString() {
        return "Submission[" + id + "]";
    }
}
