package com.hotelmate.chat.domain.permission;

import com.hotelmate.chat.domain.staff.Capability;
import java.util.Optional;

/**
 * Decides who may delete which message of guest chat.
 *
 * <p>Everybody may delete what they wrote. Staff may also delete what a guest wrote. What colleagues or the system wrote
 * is for managers, and so is every deletion for good.
 */
public final class DeletionPolicy {

    private DeletionPolicy() {}

    /** The reason why not; empty when the deletion is allowed. */
    public static Optional<Refusal> refusal(Actor actor, Authorship authorship, DeletionMode mode) {
        if (actor.may(Capability.CHAT_MESSAGE_MODERATE)) {
            return Optional.empty();
        }
        if (mode == DeletionMode.HARD) {
            return Optional.of(Refusal.HARD_DELETE_NOT_ALLOWED);
        }
        boolean allowed = switch (authorship) {
            case OWN -> true;
            case GUEST -> actor.may(Capability.CHAT_MESSAGE_DELETE_GUEST);
            case COLLEAGUE, SYSTEM -> false;
        };
        return allowed ? Optional.empty() : Optional.of(Refusal.DELETE_NOT_ALLOWED);
    }
}
