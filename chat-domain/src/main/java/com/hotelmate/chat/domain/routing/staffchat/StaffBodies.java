package com.hotelmate.chat.domain.routing.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.wire.Fields;
import com.hotelmate.chat.domain.wire.staffchat.ReactionObject;
import com.hotelmate.chat.domain.wire.staffchat.StaffConversationObject;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies of staff-chat events: the payload column of the contract's event table. */
final class StaffBodies {

    private StaffBodies() {}

    /** Writes the fields that are an event's own. */
    interface Body extends Consumer<Map<String, @Nullable Object>> {}

    /** What events and the change feed say of a change. */
    static Body of(LoggedStaffChange logged, Supplier<Roster> roster) {
        StaffChange change = logged.change();
        StaffFact fact = change.fact();
        if (fact instanceof StaffFact.ConversationCreated) {
            return body -> body.putAll(Fields.of(StaffConversationObject.begun(change, logged.in(), roster.get())));
        }
        if (fact instanceof StaffFact.MessageCreated created) {
            return ofMessage(logged, created.message(), (body, quoted) -> body.putAll(message(quoted, logged)));
        }
        if (fact instanceof StaffFact.MessageEdited edited) {
            return ofMessage(logged, edited.message(), (body, quoted) -> edited(body, quoted, logged));
        }
        if (fact instanceof StaffFact.MessageDeleted deleted) {
            return body -> deleted(body, logged, deleted);
        }
        if (fact instanceof StaffFact.MessagesRead read) {
            return body -> read(body, logged, read);
        }
        if (fact instanceof StaffFact.ReactionChanged reacted) {
            return ofMessage(
                    logged, reacted.message(), (body, quoted) -> reacted(body, quoted.message(), logged, reacted));
        }
        if (fact instanceof StaffFact.ParticipantsChanged parted) {
            return body -> parted(body, logged, parted, roster.get());
        }
        return body -> closed(body, change);
    }

    interface Writer {
        void write(Map<String, @Nullable Object> body, QuotedStaffMessage quoted);
    }

    /** A message that was deleted for good since is announced by its id alone. */
    static Body ofMessage(LoggedStaffChange logged, MessageId id, Writer writer) {
        return body -> logged.message()
                .ifPresentOrElse(quoted -> writer.write(body, quoted), () -> body.put("message_id", id.value()));
    }

    private static Map<String, @Nullable Object> message(QuotedStaffMessage quoted, LoggedStaffChange logged) {
        return EventMessage.of(quoted, logged.in());
    }

    private static void edited(
            Map<String, @Nullable Object> body, QuotedStaffMessage quoted, LoggedStaffChange logged) {
        body.putAll(message(quoted, logged));
        body.put("edited", true);
        body.put("updated_at", logged.change().at().toString());
    }

    private static void deleted(
            Map<String, @Nullable Object> body, LoggedStaffChange logged, StaffFact.MessageDeleted deleted) {
        String at = logged.change().at().toString();
        body.put("message_id", deleted.message().value());
        body.put("hard_delete", deleted.hard());
        body.put("soft_delete", !deleted.hard());
        body.put("attachment_ids", List.of());
        body.put("deleted_by", "staff");
        body.put("staff_id", deleted.deletedBy().value());
        body.put(
                "staff_name",
                profile(logged, deleted.deletedBy()).map(StaffProfile::fullName).orElse(null));
        body.put("deleted_at", at);
        body.put("timestamp", at);
        if (!deleted.hard()) {
            logged.message().ifPresent(quoted -> body.put("message", message(quoted, logged)));
        }
    }

    private static void read(
            Map<String, @Nullable Object> body, LoggedStaffChange logged, StaffFact.MessagesRead read) {
        Optional<StaffProfile> reader = profile(logged, read.reader());
        String name = reader.map(StaffProfile::fullName).orElse(null);
        String avatar = reader.flatMap(StaffProfile::profileImage).orElse(null);
        String at = logged.change().at().toString();
        body.put("message_ids", ids(read.messages()));
        body.put("read_by_staff_id", read.reader().value());
        body.put("read_by_staff_name", name);
        body.put("read_by_staff_avatar", avatar);
        body.put("read_at", at);
        body.put("timestamp", at);
        body.put("staff_id", read.reader().value());
        body.put("staff_name", name);
        body.put("staff_avatar", avatar);
    }

    private static void reacted(
            Map<String, @Nullable Object> body,
            StaffMessage message,
            LoggedStaffChange logged,
            StaffFact.ReactionChanged reacted) {
        body.put("message_id", message.id().value());
        body.put("action", reacted.action().wireName());
        body.put("reaction", Fields.of(ReactionObject.of(reacted.reaction(), logged.in())));
        body.put(
                "reactions",
                StaffMessageObject.reactions(message, logged.in()).stream()
                        .map(Fields::of)
                        .toList());
        body.put("reaction_summary", StaffMessageObject.reactionSummary(message));
    }

    private static void parted(
            Map<String, @Nullable Object> body,
            LoggedStaffChange logged,
            StaffFact.ParticipantsChanged parted,
            Roster roster) {
        body.put(
                "participants",
                StaffConversationObject.people(logged.in(), logged.change().present(), roster).stream()
                        .map(Fields::of)
                        .toList());
        body.put("left_staff_id", parted.left().value());
        body.put("removed_by_staff_id", parted.removedBy().map(StaffId::value).orElse(null));
    }

    private static void closed(Map<String, @Nullable Object> body, StaffChange change) {
        body.put("deleted_by_staff_id", change.fact().by().map(StaffId::value).orElse(null));
        body.put("deleted_at", change.at().toString());
    }

    static List<Long> ids(List<MessageId> messages) {
        return messages.stream().map(MessageId::value).toList();
    }

    static Optional<StaffProfile> profile(LoggedStaffChange logged, StaffId person) {
        return logged.in().member(person).map(Member::profile);
    }
}
