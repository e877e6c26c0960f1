package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.push.Recipient;

/** How people are reached when nobody asks: over the connections they hold open, and on their devices. Thread-safe. */
public final class Reach {

    private final LiveAccess liveAccess;
    private final Devices devices;

    public Reach(LiveAccess liveAccess, Devices devices) {
        this.liveAccess = liveAccess;
        this.devices = devices;
    }

    /** Reaches the holder no longer: closes their connections and forgets their devices. May be repeated. */
    public void end(Holder holder) {
        if (holder instanceof Holder.Staff staff) {
            Recipient owner = new Recipient.Staff(staff.hotel(), staff.staff());
            staff.session()
                    .ifPresentOrElse(session -> devices.forgetSession(owner, session), () -> devices.forgetAll(owner));
        } else if (holder instanceof Holder.Guest guest) {
            devices.forgetAll(new Recipient.Guest(guest.hotel(), guest.booking()));
        }
        liveAccess.closeConnections(holder);
    }

    /** Notifies the staff member no longer on the device of that token. */
    public void forget(Holder.Staff holder, String token) {
        devices.forget(new Recipient.Staff(holder.hotel(), holder.staff()), token);
    }
}
