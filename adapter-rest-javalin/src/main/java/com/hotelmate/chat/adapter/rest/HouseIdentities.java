package com.hotelmate.chat.adapter.rest;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.credential.GuestSession;
import com.hotelmate.chat.adapter.rest.credential.Identities;
import com.hotelmate.chat.adapter.rest.credential.StaffTicket;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.account.AuthenticateStaff;
import com.hotelmate.chat.application.account.guest.AuthenticateGuest.GuestPass;
import com.hotelmate.chat.application.account.guest.AuthenticateGuest.Token;
import com.hotelmate.chat.application.house.House;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the house that a standalone server brings itself. */
final class HouseIdentities implements Identities {

    private final House house;

    HouseIdentities(House house) {
        this.house = house;
    }

    @Override
    public boolean stands(StaffTicket ticket) {
        AuthenticateStaff.Query query = new AuthenticateStaff.Query(ticket.hotel(), ticket.staff(), ticket.session());
        return unlessRefused(() -> house.authenticateStaff().handle(query)).isPresent();
    }

    @Override
    public Optional<Caller.Guest> holderOf(String token) {
        return unlessRefused(() -> house.authenticateGuest().handle(new Token(token, Optional.empty())))
                .map(pass -> new Caller.Guest(pass.hotel(), pass.booking(), pass.fingerprint(), Optional.empty()));
    }

    @Override
    public boolean stands(GuestSession session) {
        GuestPass pass = new GuestPass(session.hotel(), session.booking(), session.fingerprint());
        return unlessRefused(() -> house.authenticateGuest().handle(pass)).isPresent();
    }

    private static <T> Optional<T> unlessRefused(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RejectedException refused) {
            return Optional.empty();
        }
    }
}
