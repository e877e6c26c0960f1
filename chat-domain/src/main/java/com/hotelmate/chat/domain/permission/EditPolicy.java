package com.hotelmate.chat.domain.permission;

import java.util.Optional;

/** Decides who may edit which message: everybody their own, as long as it is not deleted. */
public final class EditPolicy {

    private EditPolicy() {}

    /** The reason why not; empty when the edit is allowed. */
    public static Optional<Refusal> refusal(Authorship authorship, boolean deleted) {
        if (authorship != Authorship.OWN) {
            return Optional.of(Refusal.NOT_YOUR_MESSAGE);
        }
        return deleted ? Optional.of(Refusal.MESSAGE_DELETED) : Optional.empty();
    }
}
