package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.Optional;

/** Ends all sessions of a person, and the connections that live on them. Thread-safe. */
public final class EndStaffAccess {

    private final StaffSessions sessions;
    private final LiveAccess liveAccess;

    public EndStaffAccess(StaffSessions sessions, LiveAccess liveAccess) {
        this.sessions = sessions;
        this.liveAccess = liveAccess;
    }

    /** Logs the member out everywhere. May be repeated. */
    public void of(StaffMember member) {
        sessions.endAll(member.hotel(), member.id());
        liveAccess.closeConnections(new Holder.Staff(member.hotel(), member.id(), Optional.empty()));
    }
}
