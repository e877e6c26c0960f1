package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.targeting.Targeting;
import java.util.List;

/** Renders changes as signals, asking the directory who of the staff is to be told. Thread-safe. */
public final class Signals {

    private final GuestChatRouting routing;
    private final StaffDirectory staffDirectory;

    public Signals(GuestChatRouting routing, StaffDirectory staffDirectory) {
        this.routing = routing;
        this.staffDirectory = staffDirectory;
    }

    /** The signals of the change, in the order they are to leave. */
    public List<Signal> of(LoggedChange logged) {
        return logged instanceof LoggedGuestChange ofGuestChat
                ? routing.signals(ofGuestChat, () -> targets(ofGuestChat.change()))
                : List.of();
    }

    private List<StaffId> targets(GuestChange change) {
        return Targeting.targets(staffDirectory.ofHotel(change.hotel()), change.handler()).stream()
                .map(StaffMember::id)
                .toList();
    }
}
