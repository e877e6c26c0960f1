package com.hotelmate.chat.application.staffchat.work;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.staffchat.LockedStaffConversation;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.permission.StaffChatPolicy;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.util.Optional;

/** Who wants to do something in which conversation, locked as it is now. */
public record StaffScene(LockedStaffConversation locked, Actor.Staff actor) {

    /** The conversation. */
    public StaffConversation conversation() {
        return locked.conversation();
    }

    /** The message that the work is about, which is known to be there. */
    public QuotedStaffMessage message() {
        return locked.message().orElseThrow();
    }

    /** Who acts. */
    public StaffId staff() {
        return actor.member().id();
    }

    /** How the actor shows to colleagues now. */
    public StaffProfile profile() {
        return StaffProfile.of(actor.member());
    }

    /** Whether the actor takes part. */
    public boolean participates() {
        return conversation().participant(staff()).isPresent();
    }

    /**
     * Sees that the actor takes part and has the capability.
     *
     * @throws RejectedException if not
     */
    public void requireEntry(Capability required) {
        refuse(StaffChatPolicy.entry(participates()));
        Callers.require(actor, required);
    }

    /** Turns a policy's "no" into the answer of the use case. */
    public static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new RejectedException(reason);
        });
    }
}
