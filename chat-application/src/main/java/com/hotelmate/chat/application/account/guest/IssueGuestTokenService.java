package com.hotelmate.chat.application.account.guest;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.account.Reach;
import com.hotelmate.chat.application.port.account.GuestToken;
import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.application.port.account.Secrets;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.realtime.Holder;
import java.time.InstantSource;

final class IssueGuestTokenService implements IssueGuestToken {

    private final Bookings bookings;
    private final GuestTokens tokens;
    private final TokenLife tokenLife;
    private final Secrets secrets;
    private final Reach reach;
    private final InstantSource clock;

    IssueGuestTokenService(
            Bookings bookings,
            GuestTokens tokens,
            TokenLife tokenLife,
            Secrets secrets,
            Reach reach,
            InstantSource clock) {
        this.bookings = bookings;
        this.tokens = tokens;
        this.tokenLife = tokenLife;
        this.secrets = secrets;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public IssuedToken handle(Command command) {
        Booking booking = bookings.booking(command.hotel(), command.booking()).orElseThrow(RejectedException::notFound);
        String token = secrets.next();

        tokens.issue(new GuestToken(booking.hotel(), booking.id(), Fingerprint.of(token), clock.instant()));

        reach.end(new Holder.Guest(booking.hotel(), booking.id()));
        return new IssuedToken(token, tokenLife.endOf(booking));
    }
}
