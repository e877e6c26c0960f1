package com.hotelmate.chat.application.push;

import com.google.common.base.Suppliers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.PushWriter;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.push.Ruling;
import com.hotelmate.chat.domain.push.guestchat.GuestPushRouting;
import com.hotelmate.chat.domain.push.staffchat.StaffPushRouting;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import java.util.List;
import java.util.function.Supplier;

/**
 * Says who is notified of a change of either chat, as of now. Who works in the hotel is asked at most once for each change,
 * and only when somebody of them may be told; who looks after a guest, only when the guest was handed over. Thread-safe.
 */
public final class Rulings {

    private final GuestPushRouting guestChat;
    private final StaffPushRouting staffChat;
    private final StaffDirectory staffDirectory;
    private final GuestConversations conversations;

    /** Rulings on pushes of that writer. */
    public Rulings(PushWriter writer, StaffDirectory staffDirectory, GuestConversations conversations) {
        this.guestChat = new GuestPushRouting(writer);
        this.staffChat = new StaffPushRouting(writer);
        this.staffDirectory = staffDirectory;
        this.conversations = conversations;
    }

    /** Who gets what, in a stable order; nobody for most changes. */
    List<Ruling> on(LoggedChange change) {
        Supplier<List<StaffMember>> staff = Suppliers.memoize(() -> staffDirectory.ofHotel(change.hotel()));
        return routed(change, staff).stream()
                .map(ruling -> ruling instanceof Ruling.Send send && isGone(send.to(), staff)
                        ? new Ruling.Skip(send.to(), PushOutcome.DEACTIVATED)
                        : ruling)
                .toList();
    }

    private List<Ruling> routed(LoggedChange change, Supplier<List<StaffMember>> staff) {
        if (change instanceof LoggedGuestChange ofGuestChat) {
            return guestChat.rulings(
                    ofGuestChat, staff, () -> conversations.find(change.hotel(), change.conversation()));
        }
        if (change instanceof LoggedStaffChange ofStaffChat) {
            return staffChat.rulings(ofStaffChat);
        }
        throw new IllegalArgumentException("A change of no known chat");
    }

    private static boolean isGone(Recipient to, Supplier<List<StaffMember>> staff) {
        return to instanceof Recipient.Staff person
                && staff.get().stream()
                        .noneMatch(member -> member.active() && member.id().equals(person.staff()));
    }
}
