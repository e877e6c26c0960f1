package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.Optional;

/** Ends all sessions of a person, and everything by which they were reached. Thread-safe. */
public final class EndStaffAccess {

    private final StaffSessions sessions;
    private final Reach reach;

    public EndStaffAccess(StaffSessions sessions, Reach reach) {
        this.sessions = sessions;
        this.reach = reach;
    }

    /** Logs the member out everywhere. May be repeated. */
    public void of(StaffMember member) {
        sessions.endAll(member.hotel(), member.id());
        reach.end(new Holder.Staff(member.hotel(), member.id(), Optional.empty()));
    }
}
