package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.routing.Occasion;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.wire.Fields;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import com.hotelmate.chat.domain.wire.Handler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bodies of guest-chat events: the payload column of the contract's event table. */
final class GuestBodies {

    private GuestBodies() {}

    /** Writes the fields that are an event's own. */
    interface Body extends Consumer<Map<String, @Nullable Object>> {}

    /** What the envelope and the change feed say of a change. */
    static Body inEnvelope(Occasion occasion, LoggedGuestChange logged) {
        GuestChange change = logged.change();
        GuestFact fact = change.fact();
        if (fact instanceof GuestFact.MessageCreated) {
            return ofMessage(occasion, logged, GuestBodies::created);
        }
        if (fact instanceof GuestFact.MessageEdited edited) {
            return ofMessage(occasion, logged, (body, message) -> edited(body, message, edited.editor()));
        }
        if (fact instanceof GuestFact.MessageDeleted deleted) {
            return body -> deletedInEnvelope(body, logged, deleted);
        }
        if (fact instanceof GuestFact.MessagesRead read) {
            return body -> readInEnvelope(body, change, read);
        }
        if (fact instanceof GuestFact.HandlerChanged changed) {
            return body -> handler(body, changed.handler());
        }
        if (fact instanceof GuestFact.RoomMoved moved) {
            return body -> moved(body, change, moved);
        }
        return body -> ended(body, change);
    }

    /** What the flat dialect says of a change. */
    static Body flat(Occasion occasion, LoggedGuestChange logged) {
        GuestFact fact = logged.change().fact();
        if (fact instanceof GuestFact.MessageDeleted deleted) {
            return body -> deleted(body, logged, deleted);
        }
        if (fact instanceof GuestFact.MessagesRead read) {
            return body -> read(body, logged.change(), read);
        }
        return fact.about().isPresent()
                ? ofMessage(occasion, logged, (body, message) -> body.putAll(flatMessage(message)))
                : inEnvelope(occasion, logged);
    }

    /** A message that was deleted for good since is announced by its ids alone. */
    static Body ofMessage(
            Occasion occasion,
            LoggedGuestChange logged,
            BiConsumer<Map<String, @Nullable Object>, QuotedMessage> writer) {
        return body -> logged.message()
                .ifPresentOrElse(
                        message -> writer.accept(body, message),
                        () -> occasion.message().ifPresent(id -> body.put("message_id", id.value())));
    }

    private static Map<String, @Nullable Object> message(QuotedMessage message) {
        return Fields.of(GuestMessageObject.of(message));
    }

    /** The message with {@code staff} and {@code reply_to} as objects, which the flat dialect always had. */
    private static Map<String, @Nullable Object> flatMessage(QuotedMessage message) {
        Map<String, @Nullable Object> body = message(message);
        body.put(
                "staff",
                message.message()
                        .author()
                        .staff()
                        .map(staff -> (Object) Fields.of(Handler.of(staff)))
                        .orElse(null));
        body.put("reply_to", body.get("reply_to_message"));
        return body;
    }

    private static void created(Map<String, @Nullable Object> body, QuotedMessage message) {
        body.putAll(message(message));
        body.put("room_conversation_id", message.message().conversation().value());
    }

    private static void edited(Map<String, @Nullable Object> body, QuotedMessage quoted, Author editor) {
        body.putAll(message(quoted));
        body.put("message_text", quoted.message().visibleText());
        body.put("edited_by", editor.wireName());
        body.put("editor_name", editor.name());
        body.put("editor_id", staffId(editor.staff()));
    }

    static void guestMessage(Map<String, @Nullable Object> body, QuotedMessage quoted) {
        GuestMessage message = quoted.message();
        body.putAll(message(quoted));
        body.put("guest_message", message.visibleText());
        body.put("guest_id", message.guest().number());
    }

    static void delivered(Map<String, @Nullable Object> body, QuotedMessage quoted) {
        GuestMessage message = quoted.message();
        body.put("message_id", message.id().value());
        body.put("delivered_at", message.sentAt().toString());
        body.put("status", "delivered");
    }

    private static void read(Map<String, @Nullable Object> body, GuestChange change, GuestFact.MessagesRead read) {
        body.put("message_ids", read.messages().stream().map(MessageId::value).toList());
        body.put("read_at", change.at().toString());
        if (read.by() == Side.STAFF) {
            body.put("staff_name", read.reader().map(StaffSignature::name).orElse(null));
            body.put("staff_id", staffId(read.reader()));
        } else {
            body.put("room_number", room(change));
        }
    }

    private static void readInEnvelope(
            Map<String, @Nullable Object> body, GuestChange change, GuestFact.MessagesRead read) {
        boolean byStaff = read.by() == Side.STAFF;
        read(body, change, read);
        body.put(
                "message_id",
                read.messages().stream().mapToLong(MessageId::value).max().orElseThrow());
        body.put("booking_id", change.booking().value());
        body.put("read_by", byStaff ? "staff" : "guest");
        body.put("read_by_staff", byStaff);
        body.put("read_by_guest", !byStaff);
        body.put("marked_read", read.messages().size());
    }

    private static void handler(Map<String, @Nullable Object> body, Optional<StaffSignature> handler) {
        body.put("staff_name", handler.map(StaffSignature::name).orElse(null));
        body.put("staff_role", handler.map(StaffSignature::title).orElse(null));
        body.put("staff_id", staffId(handler));
        body.put("profile_image", handler.flatMap(StaffSignature::profileImage).orElse(null));
    }

    private static void deleted(
            Map<String, @Nullable Object> body, LoggedGuestChange logged, GuestFact.MessageDeleted deleted) {
        Optional<StaffSignature> staff = deleted.deletedBy().staff();
        body.put("message_id", deleted.message().value());
        body.put("hard_delete", deleted.hard());
        body.put("soft_delete", !deleted.hard());
        body.put("attachment_ids", List.of());
        body.put("deleted_by", deleted.deletedBy().wireName());
        body.put("original_sender", deleted.original());
        body.put("staff_id", staffId(staff));
        body.put("staff_name", staff.map(StaffSignature::name).orElse(null));
        body.put("timestamp", logged.change().at().toString());
        if (!deleted.hard()) {
            logged.message().ifPresent(message -> body.put("message", message(message)));
        }
    }

    private static void deletedInEnvelope(
            Map<String, @Nullable Object> body, LoggedGuestChange logged, GuestFact.MessageDeleted deleted) {
        deleted(body, logged, deleted);
        body.put("booking_id", logged.change().booking().value());
        body.put("room_number", room(logged.change()));
        body.put("deleter_name", deleted.deletedBy().name());
        body.put("deleter_id", staffId(deleted.deletedBy().staff()));
        body.put("deleted_at", logged.change().at().toString());
    }

    private static void moved(Map<String, @Nullable Object> body, GuestChange change, GuestFact.RoomMoved moved) {
        body.put("booking_id", change.booking().value());
        body.put("room_number", moved.to().map(RoomNumber::value).orElse(null));
        body.put("previous_room_number", moved.from().map(RoomNumber::value).orElse(null));
    }

    private static void ended(Map<String, @Nullable Object> body, GuestChange change) {
        body.put("booking_id", change.booking().value());
        body.put("room_number", room(change));
        body.put("ended_at", change.at().toString());
    }

    static void anyUnreadByStaff(Map<String, @Nullable Object> body, GuestChange change) {
        body.put("room_number", room(change));
    }

    static void unreadByStaff(Map<String, @Nullable Object> body, GuestChange change) {
        body.put("booking_id", change.booking().value());
        body.put("room_number", room(change));
        body.put("unread_count", change.after().byStaff());
        body.put("unread_count_for_staff", change.after().byStaff());
        body.put("updated_at", change.at().toString());
    }

    static void unreadByGuest(Map<String, @Nullable Object> body, GuestChange change) {
        body.put("booking_id", change.booking().value());
        body.put("unread_count", change.after().byGuest());
        body.put("unread_count_for_guest", change.after().byGuest());
        body.put("updated_at", change.at().toString());
    }

    private static @Nullable String room(GuestChange change) {
        return change.room().map(RoomNumber::value).orElse(null);
    }

    private static @Nullable Long staffId(Optional<StaffSignature> staff) {
        return staff.map(StaffSignature::id).map(StaffId::value).orElse(null);
    }
}
