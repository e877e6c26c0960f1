package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.Revision;
import java.util.Optional;

/**
 * What a unit of work ends with.
 *
 * @param answer what the caller gets once it is stored
 * @param revision what is to be stored
 */
public record Outcome<T>(T answer, Optional<Revision> revision) {

    /** Stores what happened in the chat. */
    public static <T> Outcome<T> of(T answer, GuestChat chat) {
        return new Outcome<>(answer, chat.revision());
    }

    /** Stores nothing. */
    public static <T> Outcome<T> unchanged(T answer) {
        return new Outcome<>(answer, Optional.empty());
    }
}
