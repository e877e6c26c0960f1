package com.hotelmate.chat.domain.routing.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.routing.staffchat.StaffBodies.Body;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies of staff-chat notices, which alter nothing stored: the other part of the payload column. */
final class NoticeBodies {

    private NoticeBodies() {}

    /** What the person is told whom the message mentions. */
    static Body mention(LoggedStaffChange logged, StaffId mentioned) {
        MessageId about = logged.change().fact().about().orElseThrow();
        return StaffBodies.ofMessage(
                logged, about, (body, quoted) -> mention(body, quoted.message(), logged, mentioned));
    }

    /** What the person is told for whom another number of messages waits now. */
    static Body unread(StaffChange change, StaffChange.Unread unread, Supplier<Map<StaffId, UnreadTotals>> totals) {
        return body -> {
            UnreadTotals total = totals.get().getOrDefault(unread.staff(), UnreadTotals.NONE);
            body.put("staff_id", unread.staff().value());
            body.put("unread_count", unread.messages());
            body.put("conversation_unread", unread.messages());
            body.put("total_unread", total.messages());
            body.put("conversations_with_unread", total.conversations());
            body.put("is_total_update", false);
            body.put("updated_at", change.at().toString());
        };
    }

    static void typing(Map<String, @Nullable Object> body, StaffProfile typist, boolean typing, Instant at) {
        body.put("staff_id", typist.id().value());
        body.put("staff_name", typist.fullName());
        body.put("staff_avatar", typist.profileImage().orElse(null));
        body.put("is_typing", typing);
        body.put("timestamp", at.toString());
    }

    static void delivered(
            Map<String, @Nullable Object> body,
            StaffProfile recipient,
            List<MessageId> messages,
            long highest,
            Instant at) {
        body.put("message_id", highest);
        body.put("message_ids", StaffBodies.ids(messages));
        body.put("delivered_to_staff_id", recipient.id().value());
        body.put("delivered_to_staff_name", recipient.fullName());
        body.put("delivered_at", at.toString());
    }

    private static void mention(
            Map<String, @Nullable Object> body, StaffMessage message, LoggedStaffChange logged, StaffId mentioned) {
        Optional<StaffProfile> sender = message.author().profile();
        body.put("message_id", message.id().value());
        body.put("mentioned_staff_id", mentioned.value());
        body.put(
                "mentioned_staff_name",
                StaffBodies.profile(logged, mentioned)
                        .map(StaffProfile::fullName)
                        .orElse(null));
        body.put("sender_id", sender.map(person -> person.id().value()).orElse(null));
        body.put("sender_name", message.author().name());
        body.put("sender_avatar", sender.flatMap(StaffProfile::profileImage).orElse(null));
        body.put("message", message.visibleText());
        body.put("timestamp", logged.change().at().toString());
    }
}
