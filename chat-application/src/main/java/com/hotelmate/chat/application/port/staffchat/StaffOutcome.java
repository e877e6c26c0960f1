package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffRevision;
import java.util.Optional;

/**
 * What a unit of work ends with.
 *
 * @param answer what the caller gets once it is stored
 * @param revision what is to be stored
 */
public record StaffOutcome<T>(T answer, Optional<StaffRevision> revision) {

    /** Stores what happened in the chat. */
    public static <T> StaffOutcome<T> of(T answer, StaffChat chat) {
        return new StaffOutcome<>(answer, chat.revision());
    }

    /** Stores nothing. */
    public static <T> StaffOutcome<T> unchanged(T answer) {
        return new StaffOutcome<>(answer, Optional.empty());
    }
}
