package com.hotelmate.chat.domain.routing.staffchat;

import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.wire.Fields;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import com.hotelmate.chat.domain.wire.staffchat.StaffQuoteObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as events carry it: with the answered message as an object in place of its id, with the pictures apart from
 * other files, and without what is different for every reader.
 */
final class EventMessage {

    private static final int PREVIEW_CODE_POINTS = 150;

    private EventMessage() {}

    static Map<String, @Nullable Object> of(QuotedStaffMessage quoted, StaffConversation in) {
        StaffMessageObject message = StaffMessageObject.of(quoted, in, Optional.empty());
        Map<String, @Nullable Object> body = Fields.of(message);
        body.remove("is_read_by_current_user");
        body.put("reply_to", quote(message.replyToMessage()));
        body.put("images", List.of());
        body.put("has_images", false);
        body.put("image_count", 0);
        return body;
    }

    private static @Nullable Map<String, @Nullable Object> quote(@Nullable StaffQuoteObject target) {
        if (target == null) {
            return null;
        }
        Map<String, @Nullable Object> quote = Fields.of(target);
        quote.put("message_preview", MessageText.preview(target.message(), PREVIEW_CODE_POINTS));
        quote.put("images", List.of());
        return quote;
    }
}
