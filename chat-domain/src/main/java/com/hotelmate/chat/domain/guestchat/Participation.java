package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time a staff member takes part in a guest conversation, from joining to leaving.
 *
 * @param tookOverSeq the number of the change by which they last became the handler; 0 before they ever did
 */
public record Participation(StaffSignature staff, Instant joinedAt, Optional<Instant> leftAt, long tookOverSeq) {

    /** Whether the staff member still takes part. */
    public boolean isPresent() {
        return leftAt.isEmpty();
    }

    static Optional<Participation> of(List<Participation> all, StaffId staff) {
        return all.stream()
                .filter(p -> p.isPresent() && p.staff().id().equals(staff))
                .findFirst();
    }

    static Optional<Participation> handler(List<Participation> all) {
        return all.stream()
                .filter(p -> p.isPresent() && p.tookOverSeq() > 0)
                .max(Comparator.comparingLong(Participation::tookOverSeq));
    }

    Participation tookOver(StaffSignature signature, long seq) {
        return new Participation(signature, joinedAt, leftAt, seq);
    }

    Participation left(Instant at) {
        return new Participation(staff, joinedAt, Optional.of(at), tookOverSeq);
    }
}
