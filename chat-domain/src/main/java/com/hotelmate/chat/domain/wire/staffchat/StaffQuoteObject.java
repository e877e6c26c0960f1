package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.wire.AttachmentObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code reply_to_message} of staff chat: the answered message as it is now, or its placeholder.
 *
 * @param sender null for what the chat itself wrote
 */
public record StaffQuoteObject(
        long id,
        String message,
        @Nullable Long sender,
        String senderName,
        @Nullable String senderAvatar,
        Instant timestamp,
        boolean isDeleted,
        List<AttachmentObject> attachmentsPreview) {

    static StaffQuoteObject of(StaffMessage target) {
        return new StaffQuoteObject(
                target.id().value(),
                target.visibleText(),
                target.author().person().map(StaffId::value).orElse(null),
                target.author().name(),
                target.author().profile().flatMap(StaffProfile::profileImage).orElse(null),
                target.sentAt(),
                target.isDeleted(),
                List.of());
    }
}
