package com.hotelmate.chat.domain.push.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.Push;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.PushWriter;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.push.Ruling;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says who is notified of every change of a staff conversation, and with what: the contract's table of pushes as a
 * function of the change and the conversation and message as they are now. Immutable.
 */
public final class StaffPushRouting {

    private static final String MENTION = "@\uFE0F\u20E3 ";

    private final PushWriter writer;

    /** Routes with pushes from that writer. */
    public StaffPushRouting(PushWriter writer) {
        this.writer = writer;
    }

    /**
     * Who gets what, in a stable order; nobody for most changes. Whom an edit mentions before the message has left is told
     * of that by the message already; whoever delivers knows whether it was.
     */
    public List<Ruling> rulings(LoggedStaffChange logged) {
        StaffFact fact = logged.change().fact();
        if (fact instanceof StaffFact.MessageCreated && fact.by().isPresent()) {
            return Ruling.each(
                    others(logged),
                    person -> unlessOver(
                            logged,
                            person,
                            message -> message.isReadBy(person),
                            message -> message.mentions().contains(person)
                                    ? mention(person, logged, message)
                                    : message(person, logged, message)));
        }
        if (fact instanceof StaffFact.MessageEdited edited) {
            return Ruling.each(
                    edited.mentioned().stream()
                            .filter(person -> !isMentionedNoLonger(logged, person))
                            .toList(),
                    person -> unlessOver(
                            logged,
                            person,
                            message -> readSince(logged, message, person),
                            message -> mention(person, logged, message)));
        }
        if (fact instanceof StaffFact.ConversationCreated) {
            return Ruling.each(others(logged), person -> begun(person, logged));
        }
        return List.of();
    }

    private Push message(StaffId to, LoggedStaffChange logged, StaffMessage message) {
        return write(
                to,
                logged,
                message,
                "staff_chat_message",
                "💬 " + message.author().name() + inGroup(logged.in()),
                ofSender(logged, message));
    }

    private Push mention(StaffId to, LoggedStaffChange logged, StaffMessage message) {
        Map<String, String> extras = ofSender(logged, message);
        extras.put("mentioned_staff_id", to.toString());
        extras.put("priority", "high");
        return write(
                to,
                logged,
                message,
                "staff_chat_mention",
                MENTION + message.author().name() + " mentioned you" + inGroup(logged.in()),
                extras);
    }

    private Push write(
            StaffId to,
            LoggedStaffChange logged,
            StaffMessage message,
            String type,
            String title,
            Map<String, String> extras) {
        return writer.write(
                recipient(logged, to),
                logged,
                Optional.of(message.id()),
                type,
                title,
                message.text(),
                page(logged),
                extras);
    }

    private Ruling begun(StaffId to, LoggedStaffChange logged) {
        StaffConversation in = logged.in();
        if (in.isDeleted()) {
            return new Ruling.Skip(recipient(logged, to), PushOutcome.DELETED);
        }
        if (in.participant(to).isEmpty()) {
            return new Ruling.Skip(recipient(logged, to), PushOutcome.LEFT);
        }
        String creator = in.member(in.creator())
                .map(Member::profile)
                .map(StaffProfile::fullName)
                .orElse("");
        Map<String, String> extras = new LinkedHashMap<>();
        extras.put("creator_id", in.creator().toString());
        extras.put("creator_name", creator);
        return new Ruling.Send(writer.write(
                recipient(logged, to),
                logged,
                Optional.<MessageId>empty(),
                "staff_chat_new_conversation",
                in.isGroup() ? "👥 New Group Chat" + titled(in, ": ") : "💬 New Chat with " + creator,
                in.isGroup() ? creator + " added you to a group conversation" : "You can now start chatting",
                page(logged),
                extras));
    }

    private static Ruling unlessOver(
            LoggedStaffChange logged, StaffId person, Predicate<StaffMessage> read, Function<StaffMessage, Push> push) {
        Recipient to = recipient(logged, person);
        Optional<StaffMessage> message =
                logged.message().map(QuotedStaffMessage::message).filter(found -> !found.isDeleted());
        if (message.isEmpty()) {
            return new Ruling.Skip(to, PushOutcome.DELETED);
        }
        if (logged.in().participant(person).isEmpty()) {
            return new Ruling.Skip(to, PushOutcome.LEFT);
        }
        return read.test(message.get())
                ? new Ruling.Skip(to, PushOutcome.ALREADY_READ)
                : new Ruling.Send(push.apply(message.get()));
    }

    /** A later edit was about somebody else. */
    private static boolean isMentionedNoLonger(LoggedStaffChange logged, StaffId person) {
        return logged.message()
                .filter(found -> !found.message().mentions().contains(person))
                .isPresent();
    }

    /** Whoever read the message before it mentioned them has not read that. */
    private static boolean readSince(LoggedStaffChange logged, StaffMessage message, StaffId person) {
        return message.receipts().stream()
                .anyMatch(receipt ->
                        receipt.reader().equals(person) && receipt.at().isAfter(logged.at()));
    }

    private static List<StaffId> others(LoggedStaffChange logged) {
        Optional<StaffId> writer = logged.change().fact().by();
        return logged.change().present().stream()
                .filter(person -> writer.filter(person::equals).isEmpty())
                .toList();
    }

    private static Map<String, String> ofSender(LoggedStaffChange logged, StaffMessage message) {
        Map<String, String> extras = new LinkedHashMap<>();
        extras.put("sender_id", message.author().person().map(StaffId::toString).orElse(""));
        extras.put("sender_name", message.author().name());
        extras.put("is_group", Boolean.toString(logged.in().isGroup()));
        return extras;
    }

    private static String inGroup(StaffConversation in) {
        return in.isGroup() ? " in " + in.title().orElse("Group Chat") : "";
    }

    private static String titled(StaffConversation in, String before) {
        return in.title().map(title -> before + title).orElse("");
    }

    private static Recipient recipient(LoggedStaffChange logged, StaffId person) {
        return new Recipient.Staff(logged.hotel(), person);
    }

    private static String page(LoggedStaffChange logged) {
        return "/staff-chat/" + logged.hotel() + "/conversation/" + logged.conversation();
    }
}
