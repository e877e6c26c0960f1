package com.hotelmate.chat.application.delivery;

import com.google.common.base.Suppliers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import com.hotelmate.chat.domain.routing.staffchat.StaffChatRouting;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import com.hotelmate.chat.domain.targeting.Targeting;
import java.util.List;
import java.util.Map;

/**
 * Renders changes of both chats as signals. What changes do not say themselves is asked at most once for each, and only
 * when somebody is to be shown it: who of the staff is to be told, who works in the hotel, and what waits for people
 * elsewhere. Thread-safe.
 */
public final class Signals {

    private final GuestChatRouting guestChat;
    private final StaffChatRouting staffChat;
    private final StaffDirectory staffDirectory;
    private final StaffConversations staffConversations;

    public Signals(
            GuestChatRouting guestChat,
            StaffChatRouting staffChat,
            StaffDirectory staffDirectory,
            StaffConversations staffConversations) {
        this.guestChat = guestChat;
        this.staffChat = staffChat;
        this.staffDirectory = staffDirectory;
        this.staffConversations = staffConversations;
    }

    /** The signals of the change, in the order they are to leave. */
    public List<Signal> of(LoggedChange logged) {
        if (logged instanceof LoggedGuestChange ofGuestChat) {
            return guestChat.signals(ofGuestChat, () -> targets(ofGuestChat.change()));
        }
        if (logged instanceof LoggedStaffChange ofStaffChat) {
            return staffChat.signals(
                    ofStaffChat,
                    Suppliers.memoize(() -> totals(ofStaffChat.change())),
                    Suppliers.memoize(() -> staffDirectory.roster(ofStaffChat.hotel())));
        }
        throw new IllegalArgumentException("A change of no known chat");
    }

    private List<StaffId> targets(GuestChange change) {
        return Targeting.targets(staffDirectory.ofHotel(change.hotel()), change.handler()).stream()
                .map(StaffMember::id)
                .toList();
    }

    private Map<StaffId, UnreadTotals> totals(StaffChange change) {
        return staffConversations.unreadTotals(
                change.hotel(),
                change.unread().stream().map(StaffChange.Unread::staff).toList());
    }
}
