package com.hotelmate.chat.adapter.rest.credential;

import java.util.Optional;

/** What the house knows of those who show a well-formed credential. Asked on every call, so it must be quick. Thread-safe. */
public interface Identities {

    /** Whether the login still stands: not ended, and the person active in that hotel. */
    boolean stands(StaffTicket ticket);

    /** The guest whom a raw token was given to, if it is still good. */
    Optional<Caller.Guest> holderOf(String token);

    /** Whether the token or PIN that the session was given for is still good. */
    boolean stands(GuestSession session);
}
