package com.hotelmate.chat.application.port.staffchat;

import java.util.List;

/**
 * A page of conversations.
 *
 * @param total how many there are on all pages
 */
public record StaffConversationPage(List<StaffConversationSummary> conversations, int total) {

    public StaffConversationPage {
        conversations = List.copyOf(conversations);
    }
}
