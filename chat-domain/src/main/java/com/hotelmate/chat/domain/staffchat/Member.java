package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who takes part in a staff conversation, or did until they left.
 *
 * @param profile as they were when they joined or last wrote
 * @param unread how many messages wait to be read by them; 0 once they left
 */
public record Member(StaffProfile profile, Instant joinedAt, Optional<Instant> leftAt, int unread) {

    /** The person. */
    public StaffId id() {
        return profile.id();
    }

    /** Whether they still take part. */
    public boolean isPresent() {
        return leftAt.isEmpty();
    }

    Member left(Instant at) {
        return new Member(profile, joinedAt, Optional.of(at), 0);
    }

    Member signing(StaffProfile present) {
        return new Member(present, joinedAt, leftAt, unread);
    }

    Member withUnread(int messages) {
        return new Member(profile, joinedAt, leftAt, messages);
    }
}
