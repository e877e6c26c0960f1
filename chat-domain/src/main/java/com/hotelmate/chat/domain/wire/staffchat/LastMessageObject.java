package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.wire.AttachmentObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest message of a conversation in a list of them: its first hundred code points, or its placeholder.
 *
 * @param sender the name, unlike in a message, where it is the id
 * @param senderId null for what the chat itself wrote
 */
public record LastMessageObject(
        long id,
        String message,
        String sender,
        @Nullable Long senderId,
        String senderName,
        Instant timestamp,
        Instant createdAt,
        boolean isRead,
        boolean isDeleted,
        boolean hasAttachments,
        List<AttachmentObject> attachments) {

    private static final int PREVIEW_CODE_POINTS = 100;

    static LastMessageObject of(StaffMessage message, StaffConversation in) {
        return new LastMessageObject(
                message.id().value(),
                MessageText.preview(message.visibleText(), PREVIEW_CODE_POINTS),
                message.author().name(),
                message.author().person().map(StaffId::value).orElse(null),
                message.author().name(),
                message.sentAt(),
                message.sentAt(),
                message.isReadByAll(in.presentIds()),
                message.isDeleted(),
                false,
                List.of());
    }
}
