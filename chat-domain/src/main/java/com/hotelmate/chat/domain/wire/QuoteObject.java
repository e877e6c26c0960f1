package com.hotelmate.chat.domain.wire;

import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.message.MessageText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quote of an answered message: its first hundred code points, or its placeholder. */
public record QuoteObject(
        long id,
        String message,
        String senderType,
        String senderName,
        @Nullable String guestName,
        Instant timestamp,
        boolean isDeleted,
        boolean hasAttachments,
        List<AttachmentObject> attachments,
        int attachmentCount) {

    private static final int QUOTED_CODE_POINTS = 100;

    /** Renders the answered message as it is now. */
    public static QuoteObject of(GuestMessage target) {
        return new QuoteObject(
                target.id().value(),
                MessageText.preview(target.visibleText(), QUOTED_CODE_POINTS),
                target.author().wireName(),
                target.author().name(),
                target.author() instanceof Author.Guest guest ? guest.name() : null,
                target.sentAt(),
                target.isDeleted(),
                false,
                List.of(),
                0);
    }
}
