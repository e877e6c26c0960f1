package com.hotelmate.chat.application.account.guest;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.account.GuestToken;
import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.domain.permission.Refusal;
import java.time.InstantSource;
import java.util.Optional;

final class AuthenticateGuestService implements AuthenticateGuest {

    private final GuestTokens tokens;
    private final Bookings bookings;
    private final TokenLife tokenLife;
    private final InstantSource clock;

    AuthenticateGuestService(GuestTokens tokens, Bookings bookings, TokenLife tokenLife, InstantSource clock) {
        this.tokens = tokens;
        this.bookings = bookings;
        this.tokenLife = tokenLife;
        this.clock = clock;
    }

    @Override
    public GuestPass handle(Token query) {
        return pass(Fingerprint.of(query.token()))
                .filter(pass -> query.within().map(pass.hotel()::equals).orElse(true))
                .orElseThrow(() -> new RejectedException(Refusal.INVALID_TOKEN));
    }

    @Override
    public GuestPass handle(GuestPass query) {
        return pass(query.fingerprint())
                .filter(query::equals)
                .orElseThrow(() -> new RejectedException(Refusal.GRANT_INVALID));
    }

    private Optional<GuestPass> pass(String fingerprint) {
        return tokens.find(fingerprint)
                .filter(this::isAlive)
                .map(token -> new GuestPass(token.hotel(), token.booking(), token.fingerprint()));
    }

    private boolean isAlive(GuestToken token) {
        return bookings.booking(token.hotel(), token.booking())
                .filter(booking -> !tokenLife.isOver(booking, clock.instant()))
                .isPresent();
    }
}
