package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.Authorship;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import java.util.Optional;

/** Who wrote a message of a staff conversation. */
public sealed interface StaffAuthor {

    /** The name under which the message stands. */
    String name();

    /** The profile of the person as of then; absent for the chat itself. */
    Optional<StaffProfile> profile();

    /** The person; absent for the chat itself. */
    default Optional<StaffId> person() {
        return profile().map(StaffProfile::id);
    }

    /** Whether that person wrote it. */
    default boolean is(StaffId staff) {
        return person().filter(staff::equals).isPresent();
    }

    /** Whose message this is for that actor. */
    default Authorship seenBy(Actor.Staff actor) {
        return person().map(writer -> writer.equals(actor.member().id()) ? Authorship.OWN : Authorship.COLLEAGUE)
                .orElse(Authorship.SYSTEM);
    }

    /** A staff member, as they were when they wrote. */
    record Colleague(StaffProfile writer) implements StaffAuthor {

        @Override
        public String name() {
            return writer.fullName();
        }

        @Override
        public Optional<StaffProfile> profile() {
            return Optional.of(writer);
        }
    }

    /** The chat itself: who left, who was removed. */
    record Chat() implements StaffAuthor {

        @Override
        public String name() {
            return "System";
        }

        @Override
        public Optional<StaffProfile> profile() {
            return Optional.empty();
        }
    }
}
