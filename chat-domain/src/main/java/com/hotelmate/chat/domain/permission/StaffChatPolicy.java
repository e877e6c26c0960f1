package com.hotelmate.chat.domain.permission;

import com.hotelmate.chat.domain.staff.Capability;
import java.util.Optional;

/**
 * Decides who may do what in a staff conversation.
 *
 * <p>Whoever takes no part, managers included, may do nothing in it. Participants edit and delete what they wrote. What
 * colleagues or the chat itself wrote is deleted by managers, and so is everything that goes for good. Managers and the
 * creator of a group send people away.
 */
public final class StaffChatPolicy {

    private StaffChatPolicy() {}

    /** The reason why the conversation is closed to somebody; empty for participants. */
    public static Optional<Refusal> entry(boolean participant) {
        return participant ? Optional.empty() : Optional.of(Refusal.NOT_PARTICIPANT);
    }

    /** The reason why not to edit a message; empty when it is allowed. */
    public static Optional<Refusal> editing(boolean participant, Authorship authorship, boolean deleted) {
        return entry(participant).or(() -> EditPolicy.refusal(authorship, deleted));
    }

    /** The reason why not to delete a message; empty when it is allowed. */
    public static Optional<Refusal> deletion(
            boolean participant, Actor actor, Authorship authorship, DeletionMode mode) {
        return entry(participant).or(() -> deletionByParticipant(actor, authorship, mode));
    }

    /** Whether a participant may send another one away. */
    public static boolean mayRemove(Actor actor, boolean creator) {
        return creator || actor.may(Capability.STAFF_CHAT_PARTICIPANT_REMOVE);
    }

    private static Optional<Refusal> deletionByParticipant(Actor actor, Authorship authorship, DeletionMode mode) {
        if (actor.may(Capability.STAFF_CHAT_MESSAGE_MODERATE)) {
            return Optional.empty();
        }
        if (mode == DeletionMode.HARD) {
            return Optional.of(Refusal.HARD_DELETE_NOT_ALLOWED);
        }
        return authorship == Authorship.OWN ? Optional.empty() : Optional.of(Refusal.DELETE_NOT_ALLOWED);
    }
}
