package com.hotelmate.chat.domain.push.guestchat;

import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.push.Push;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.PushWriter;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.push.Ruling;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.targeting.Targeting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Says who is notified of every change of a guest conversation, and with what: the contract's table of pushes as a
 * function of the change, the message and the conversation as they are now, and who is on duty. Immutable.
 */
public final class GuestPushRouting {

    private final PushWriter writer;

    /** Routes with pushes from that writer. */
    public GuestPushRouting(PushWriter writer) {
        this.writer = writer;
    }

    /**
     * Who gets what, in a stable order; nobody for most changes.
     *
     * @param staff everybody who works in the hotel; asked only when a guest wrote
     * @param in the conversation as it is now; asked only when it was handed over
     */
    public List<Ruling> rulings(
            LoggedGuestChange logged, Supplier<List<StaffMember>> staff, Supplier<Optional<GuestConversation>> in) {
        GuestFact fact = logged.change().fact();
        if (fact instanceof GuestFact.MessageCreated created && created.author() instanceof Author.Guest) {
            return byGuest(logged, staff.get());
        }
        if (fact instanceof GuestFact.MessageCreated created && created.author() instanceof Author.Staff author) {
            return List.of(byStaff(logged, author.signature()));
        }
        if (fact instanceof GuestFact.HandlerChanged changed
                && changed.assignedBy().isPresent()) {
            return Ruling.each(
                    changed.handler().stream()
                            .filter(handler -> stillLooksAfter(in.get(), handler, logged))
                            .toList(),
                    handler -> assigned(logged, handler));
        }
        return List.of();
    }

    private List<Ruling> byGuest(LoggedGuestChange logged, List<StaffMember> staff) {
        GuestChange change = logged.change();
        List<Ruling> rulings = new ArrayList<>(Ruling.each(
                Targeting.targets(staff, change.handler()),
                target -> unlessOver(logged, staff(change, target), (to, message) -> newMessage(to, logged, message))));
        rulings.addAll(Ruling.each(
                Targeting.passedOver(staff, change.handler()),
                member -> new Ruling.Skip(
                        staff(change, member), member.onDuty() ? PushOutcome.MUTED : PushOutcome.OFF_DUTY)));
        return rulings;
    }

    private Push newMessage(Recipient to, LoggedGuestChange logged, GuestMessage message) {
        Map<String, String> extras = ofRoom(logged.change());
        extras.put("sender_type", "guest");
        extras.put("booking_id", logged.change().booking().value());
        return writer.write(
                to,
                logged,
                Optional.of(message.id()),
                "guest_message",
                "💬 New Message" + roomInTitle(logged.change()),
                message.text(),
                staffPage(logged.change()),
                extras);
    }

    private Ruling byStaff(LoggedGuestChange logged, StaffSignature author) {
        GuestChange change = logged.change();
        Recipient guest = new Recipient.Guest(change.hotel(), change.booking());
        return unlessOver(logged, guest, (to, message) -> reply(to, logged, message, author));
    }

    private Push reply(Recipient to, LoggedGuestChange logged, GuestMessage message, StaffSignature author) {
        Map<String, String> extras = ofRoom(logged.change());
        extras.put("staff_name", author.name());
        return writer.write(
                to,
                logged,
                Optional.of(message.id()),
                "staff_reply",
                "Reply from " + author.name(),
                message.text(),
                guestPage(logged.change()),
                extras);
    }

    private Ruling assigned(LoggedGuestChange logged, StaffSignature handler) {
        GuestChange change = logged.change();
        String unread = Integer.toString(change.before().byStaff());
        Map<String, String> extras = ofRoom(change);
        extras.put("unread_count", unread);
        return new Ruling.Send(writer.write(
                new Recipient.Staff(change.hotel(), handler.id()),
                logged,
                Optional.empty(),
                "staff_assignment",
                "💬 Assigned to Guest Chat" + roomInTitle(change),
                "You have " + unread + " unread message(s) to handle",
                staffPage(change),
                extras));
    }

    /** Whether the guest is there and was not handed on since, nor taken over by the handler themselves. */
    private static boolean stillLooksAfter(
            Optional<GuestConversation> in, StaffSignature handler, LoggedGuestChange logged) {
        return in.filter(conversation -> !conversation.hasEnded())
                .flatMap(GuestConversation::handler)
                .filter(now -> now.staff().id().equals(handler.id()) && now.tookOverSeq() == logged.seq())
                .isPresent();
    }

    private static Ruling unlessOver(
            LoggedGuestChange logged, Recipient to, BiFunction<Recipient, GuestMessage, Push> push) {
        Optional<GuestMessage> message =
                logged.message().map(QuotedMessage::message).filter(found -> !found.isDeleted());
        if (message.isEmpty()) {
            return new Ruling.Skip(to, PushOutcome.DELETED);
        }
        return message.get().readAt().isPresent()
                ? new Ruling.Skip(to, PushOutcome.ALREADY_READ)
                : new Ruling.Send(push.apply(to, message.get()));
    }

    private static Recipient staff(GuestChange change, StaffMember member) {
        return new Recipient.Staff(change.hotel(), member.id());
    }

    /** A stay that lost its room has none to name. */
    private static Map<String, String> ofRoom(GuestChange change) {
        Map<String, String> extras = new LinkedHashMap<>();
        extras.put("room_number", change.room().map(Object::toString).orElse(""));
        return extras;
    }

    private static String roomInTitle(GuestChange change) {
        return change.room().map(room -> " - Room " + room).orElse("");
    }

    private static String staffPage(GuestChange change) {
        return "/chat/" + change.hotel() + "/conversation/" + change.conversation();
    }

    private static String guestPage(GuestChange change) {
        return "/chat/" + change.hotel()
                + change.room().map(room -> "/room/" + room).orElse("");
    }
}
