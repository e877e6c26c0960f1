package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.permission.Refusal;
import java.time.InstantSource;

final class IdentifyUserService implements IdentifyUser {

    private final Callers callers;
    private final ChannelSigner signer;
    private final InstantSource clock;

    IdentifyUserService(Callers callers, ChannelSigner signer, InstantSource clock) {
        this.callers = callers;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Identity handle(Command command) {
        requireAdmission(command.holder());

        // The id has letters, digits, hyphens and underscores only.
        String userData = "{\"id\":\"" + command.holder().userId() + "\"}";
        return new Identity(signer.signUser(command.socketId(), userData), userData);
    }

    private void requireAdmission(Holder holder) {
        if (holder instanceof Holder.Staff staff) {
            var unused = callers.staff(staff.hotel(), staff.staff());
        } else if (holder instanceof Holder.Guest guest
                && callers.guest(guest.hotel(), guest.booking(), clock.instant())
                        .isOver()) {
            throw new RejectedException(Refusal.CHANNEL_NOT_ALLOWED);
        }
    }
}
