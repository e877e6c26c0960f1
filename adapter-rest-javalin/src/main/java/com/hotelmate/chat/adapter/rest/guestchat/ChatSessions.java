package com.hotelmate.chat.adapter.rest.guestchat;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import java.time.Instant;

/** Gives guests who come in the session that they show from then on. Thread-safe. */
@FunctionalInterface
public interface ChatSessions {

    /**
     * A new session for a guest who showed the raw token of their booking; a guest who showed a session gets the same one
     * back, not prolonged.
     */
    ChatSession of(Caller.Guest guest);

    /** A session, as a text that only its guest may see. */
    record ChatSession(String text, Instant expiresAt) {

        @Override
        public String toString() {
            return "a session until " + expiresAt;
        }
    }
}
