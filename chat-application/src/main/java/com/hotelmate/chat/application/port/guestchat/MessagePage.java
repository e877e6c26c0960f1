package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import java.util.List;

/**
 * A page of messages, oldest first.
 *
 * @param hasMore whether more lie beyond it in the direction that was read
 * @param lastSeq the newest change before the messages were read, so that later ones can be applied on top
 */
public record MessagePage(List<QuotedMessage> messages, boolean hasMore, long lastSeq) {

    public MessagePage {
        messages = List.copyOf(messages);
    }
}
