package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Occasion;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.guestchat.GuestBodies.Body;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Says where every change of a guest conversation is announced, under which names and with what: the contract's event
 * table as a function. Immutable.
 *
 * <p>Staff listen on the conversation channel and guests on the room channel, so a deletion that skips either one stays
 * visible to half of the people in the chat.
 */
public final class GuestChatRouting {

    private final ChannelNames names;
    private final Set<Dialect> dialects;

    /** Routes for those dialects, with channels of that privacy. */
    public GuestChatRouting(Privacy privacy, Set<Dialect> dialects) {
        this.names = new ChannelNames(privacy);
        this.dialects = Set.copyOf(dialects);
    }

    /** The names of the channels that signals go to. */
    public ChannelNames names() {
        return names;
    }

    /** The dialects that are spoken. */
    public Set<Dialect> dialects() {
        return dialects;
    }

    /**
     * The signals of a change, in the order they are to leave.
     *
     * @param targets who of the staff is told about the guest; asked only when somebody is to be told
     */
    public List<Signal> signals(LoggedGuestChange logged, Supplier<List<StaffId>> targets) {
        GuestAnnouncement out = new GuestAnnouncement(dialects);
        GuestChannels to = new GuestChannels(names, logged.change(), targets);
        GuestFact fact = logged.change().fact();
        if (fact instanceof GuestFact.MessageCreated created) {
            created(out, to, logged, created.author());
        } else if (fact instanceof GuestFact.MessageEdited edited) {
            edited(out, to, logged, edited.editor());
        } else if (fact instanceof GuestFact.MessageDeleted deleted) {
            deleted(out, to, logged, deleted.deletedBy());
        } else if (fact instanceof GuestFact.MessagesRead read) {
            read(out, to, logged, read);
        } else if (fact instanceof GuestFact.HandlerChanged changed) {
            handlerChanged(out, to, logged, changed.handler());
        } else if (fact instanceof GuestFact.RoomMoved) {
            onConversationAndBooking(out, to, logged, "room-moved", "room_moved");
        } else if (fact instanceof GuestFact.StayEnded) {
            onConversationAndBooking(out, to, logged, "stay-ended", "stay_ended");
        }
        unread(out, to, logged);
        return out.signals();
    }

    private static void created(GuestAnnouncement out, GuestChannels to, LoggedGuestChange logged, Author author) {
        Occasion occasion = occasion(logged, author.staff().map(StaffSignature::id));
        Body flat = GuestBodies.flat(occasion, logged);
        Body body = GuestBodies.inEnvelope(occasion, logged);
        boolean byStaff = author instanceof Author.Staff;

        out.flat(occasion, Optional.of(to.conversation()), "new-message", flat);
        out.flat(occasion, to.room(), byStaff ? "new-staff-message" : "new-message", flat);
        out.envelope(occasion, List.of(to.booking()), "message_created", body);
        out.web(occasion, to.booking(), "chat.message.created", "message_created", body);
        if (author instanceof Author.Guest) {
            out.flat(occasion, to.staffOfTargets(), List.of("new-guest-message"), flat);
            out.envelope(occasion, to.notificationsOfTargets(), "message_created", body);
            out.webBare(
                    occasion,
                    to.guestMessages(),
                    "new-guest-message",
                    GuestBodies.ofMessage(occasion, logged, GuestBodies::guestMessage));
        }
        if (author.side().isPresent()) {
            Occasion delivered = occasion.notice("delivered");
            Body confirmation = GuestBodies.ofMessage(delivered, logged, GuestBodies::delivered);
            out.flat(delivered, Optional.of(to.conversation()), "message-delivered", confirmation);
            out.envelope(delivered, List.of(to.booking()), "message_delivered", confirmation);
        }
    }

    private static void edited(GuestAnnouncement out, GuestChannels to, LoggedGuestChange logged, Author editor) {
        Occasion occasion = occasion(logged, editor.staff().map(StaffSignature::id));
        Body body = GuestBodies.inEnvelope(occasion, logged);
        out.flat(occasion, Optional.of(to.conversation()), "message-updated", GuestBodies.flat(occasion, logged));
        out.envelope(occasion, List.of(to.booking()), "message_edited", body);
        out.web(occasion, to.booking(), "chat.message.edited", "message_edited", body);
    }

    private static void deleted(GuestAnnouncement out, GuestChannels to, LoggedGuestChange logged, Author deletedBy) {
        Occasion occasion = occasion(logged, deletedBy.staff().map(StaffSignature::id));
        Body flat = GuestBodies.flat(occasion, logged);
        Body body = GuestBodies.inEnvelope(occasion, logged);
        List<String> bothNames = List.of("message-deleted", "message-removed");

        out.flat(occasion, List.of(to.conversation()), bothNames, flat);
        out.flat(occasion, to.room().stream().toList(), bothNames, flat);
        out.flat(
                occasion,
                to.deletions().stream().toList(),
                List.of("message-deleted", "message-removed", "content-deleted"),
                flat);
        out.envelope(occasion, List.of(to.booking()), "message_deleted", body);
        out.web(occasion, to.booking(), "chat.message.deleted", "message_deleted", body);
        out.webOfStaffChat(
                occasion, to.guestMessages(), "realtime_staff_chat_message_deleted", "message_deleted", body);
    }

    private static void read(
            GuestAnnouncement out, GuestChannels to, LoggedGuestChange logged, GuestFact.MessagesRead read) {
        Occasion occasion = occasion(logged, read.reader().map(StaffSignature::id));
        Body body = GuestBodies.inEnvelope(occasion, logged);
        String event = read.by() == Side.STAFF ? "messages-read-by-staff" : "messages-read-by-guest";
        out.flat(occasion, Optional.of(to.conversation()), event, GuestBodies.flat(occasion, logged));
        out.envelope(occasion, List.of(to.booking()), "messages_read", body);
        out.web(occasion, to.booking(), "chat.message.read", "messages_read", body);
    }

    private static void handlerChanged(
            GuestAnnouncement out, GuestChannels to, LoggedGuestChange logged, Optional<StaffSignature> handler) {
        Occasion occasion = occasion(logged, handler.map(StaffSignature::id));
        out.flat(occasion, to.room(), "staff-assigned", GuestBodies.flat(occasion, logged));
        out.envelope(occasion, List.of(to.booking()), "staff_assigned", GuestBodies.inEnvelope(occasion, logged));
    }

    private static void onConversationAndBooking(
            GuestAnnouncement out, GuestChannels to, LoggedGuestChange logged, String flatEvent, String type) {
        Occasion occasion = occasion(logged, Optional.empty());
        out.flat(occasion, Optional.of(to.conversation()), flatEvent, GuestBodies.flat(occasion, logged));
        out.envelope(occasion, List.of(to.booking()), type, GuestBodies.inEnvelope(occasion, logged));
    }

    private static void unread(GuestAnnouncement out, GuestChannels to, LoggedGuestChange logged) {
        GuestChange change = logged.change();
        Occasion occasion = occasion(logged, Optional.empty());
        int staffBefore = change.before().byStaff();
        int staffAfter = change.after().byStaff();
        if (staffBefore != staffAfter) {
            Occasion notice = occasion.notice("unread-by-staff");
            if (staffBefore == 0 || staffAfter == 0) {
                String event = staffAfter == 0 ? "conversation-read" : "conversation-unread";
                Body flat = payload -> GuestBodies.anyUnreadByStaff(payload, change);
                out.flat(notice, Optional.of(to.conversation()), event, flat);
            }
            Body body = payload -> GuestBodies.unreadByStaff(payload, change);
            out.envelope(
                    notice,
                    to.notificationsOfTargetsAndHandler(),
                    "realtime_guest_chat_unread_updated",
                    "unread_updated",
                    body);
        }
        if (change.before().byGuest() != change.after().byGuest()) {
            Occasion notice = occasion.notice("unread-by-guest");
            Body body = payload -> GuestBodies.unreadByGuest(payload, change);
            out.envelope(notice, List.of(to.booking()), "unread_updated", body);
            out.web(notice, to.booking(), "chat.unread.updated", "unread_updated", body);
        }
    }

    static Occasion occasion(LoggedGuestChange logged, Optional<StaffId> actor) {
        GuestChange change = logged.change();
        return Occasion.of(logged, change.fact().about(), change.room(), actor);
    }
}
