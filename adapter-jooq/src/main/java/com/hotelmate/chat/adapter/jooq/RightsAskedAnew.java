package com.hotelmate.chat.adapter.jooq;

import com.hotelmate.chat.adapter.jooq.account.JooqGuestTokens;
import com.hotelmate.chat.adapter.jooq.account.JooqStaffSessions;
import com.hotelmate.chat.adapter.jooq.house.JooqBookings;
import com.hotelmate.chat.adapter.jooq.house.JooqStaffRegister;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import java.util.Collection;

/** Forgets, once a right was given, what it was given for. Thread-safe. */
record RightsAskedAnew(LiveAccess access, NodeMemory memory) implements LiveAccess {

    @Override
    public void granted(String socketId, Channel channel, Holder holder) {
        access.granted(socketId, channel, holder);
        if (holder instanceof Holder.Guest guest) {
            memory.forget(JooqBookings.fact(guest.hotel(), guest.booking()));
            memory.forget(JooqGuestTokens.fact(guest.hotel(), guest.booking()));
        }
        if (holder instanceof Holder.Staff staff) {
            memory.forget(JooqStaffRegister.fact(staff.hotel()));
            staff.session().ifPresent(session -> memory.forget(JooqStaffSessions.fact(staff.hotel(), session)));
        }
    }

    @Override
    public void closeConnections(Holder holder) {
        access.closeConnections(holder);
    }

    @Override
    public void endSubscriptions(Holder holder, Collection<Channel> channels) {
        access.endSubscriptions(holder, channels);
    }
}
