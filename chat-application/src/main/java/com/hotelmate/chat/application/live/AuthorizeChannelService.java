package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.permission.Refusal;
import java.time.InstantSource;

final class AuthorizeChannelService implements AuthorizeChannel {

    private final ListeningRights rights;
    private final ChannelSigner signer;
    private final LiveAccess liveAccess;
    private final InstantSource clock;

    AuthorizeChannelService(ListeningRights rights, ChannelSigner signer, LiveAccess liveAccess, InstantSource clock) {
        this.rights = rights;
        this.signer = signer;
        this.liveAccess = liveAccess;
        this.clock = clock;
    }

    @Override
    public String handle(Command command) {
        requireRight(command);
        liveAccess.granted(command.socketId(), command.channel(), command.holder());
        // A right that ended between the check and the grant was not ended for this connection: look again.
        requireRight(command);
        return signer.sign(command.socketId(), command.channel());
    }

    private void requireRight(Command command) {
        if (!rights.mayListen(command.holder(), command.channel(), clock.instant())) {
            throw new RejectedException(Refusal.CHANNEL_NOT_ALLOWED);
        }
    }
}
