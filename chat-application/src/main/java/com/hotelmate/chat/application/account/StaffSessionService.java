package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.Optional;

final class StaffSessionService implements Logout, AuthenticateStaff {

    private final StaffSessions sessions;
    private final StaffDirectory staff;
    private final Reach reach;

    StaffSessionService(StaffSessions sessions, StaffDirectory staff, Reach reach) {
        this.sessions = sessions;
        this.staff = staff;
        this.reach = reach;
    }

    @Override
    public void handle(Command command) {
        boolean own = sessions.find(command.hotel(), command.session())
                .filter(session -> session.staff().equals(command.staff()))
                .isPresent();
        if (own) {
            sessions.end(command.hotel(), command.session());
        }
        Holder.Staff holder = new Holder.Staff(command.hotel(), command.staff(), Optional.of(command.session()));
        command.device().ifPresent(token -> reach.forget(holder, token));
        reach.end(holder);
    }

    @Override
    public StaffMember handle(Query query) {
        return sessions.find(query.hotel(), query.session())
                .filter(session -> session.staff().equals(query.staff()))
                .flatMap(session -> staff.find(session.hotel(), session.staff()))
                .filter(StaffMember::active)
                .orElseThrow(() -> new RejectedException(Refusal.INVALID_STAFF_TOKEN));
    }
}
