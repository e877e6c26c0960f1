package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import java.util.List;

/**
 * A page of messages, oldest first.
 *
 * @param hasMore whether more lie beyond it in the direction that was read
 * @param lastSeq the newest change before the messages were read, so that later ones can be applied on top
 */
public record StaffMessagePage(List<QuotedStaffMessage> messages, boolean hasMore, long lastSeq) {

    public StaffMessagePage {
        messages = List.copyOf(messages);
    }
}
