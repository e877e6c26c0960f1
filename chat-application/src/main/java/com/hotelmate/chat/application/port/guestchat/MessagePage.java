package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import java.util.List;

/**
 * A page of messages, oldest first, and the conversation as it was at the same moment.
 *
 * @param hasMore whether more lie beyond it in the direction that was read
 * @param lastSeq the newest change that the page takes in, so that later ones can be applied on top
 */
public record MessagePage(GuestConversation conversation, List<QuotedMessage> messages, boolean hasMore, long lastSeq) {

    public MessagePage {
        messages = List.copyOf(messages);
    }
}
