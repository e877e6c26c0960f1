package com.hotelmate.chat.application.caller;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.permission.StayGate;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.CapabilityPolicy;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestAccess;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.util.Optional;

/** Resolves callers to what the rules need to know of them, as of now. Thread-safe. */
public final class Callers {

    private final StaffDirectory staffDirectory;
    private final Stays stays;
    private final CapabilityPolicy capabilities;
    private final GuestAccess guestAccess;

    public Callers(StaffDirectory staffDirectory, Stays stays, CapabilityPolicy capabilities, GuestAccess guestAccess) {
        this.staffDirectory = staffDirectory;
        this.stays = stays;
        this.capabilities = capabilities;
        this.guestAccess = guestAccess;
    }

    /** What staff may do in this house. */
    public CapabilityPolicy capabilities() {
        return capabilities;
    }

    /**
     * The staff member with their capabilities.
     *
     * @throws RejectedException if nobody active of that id works in the hotel
     */
    public Actor.Staff staff(HotelSlug hotel, StaffId id) {
        return actor(staffDirectory.find(hotel, id));
    }

    /**
     * The staff member, if they have the capability.
     *
     * @throws RejectedException if they have not, or nobody active of that id works in the hotel
     */
    public Actor.Staff staff(HotelSlug hotel, StaffId id, Capability required) {
        Actor.Staff actor = staff(hotel, id);
        require(actor, required);
        return actor;
    }

    /**
     * The same for who has the people of the hotel at hand already.
     *
     * @throws RejectedException if they lack the capability, or nobody active of that id is among them
     */
    public Actor.Staff staff(Roster roster, StaffId id, Capability required) {
        Actor.Staff actor = actor(roster.find(id));
        require(actor, required);
        return actor;
    }

    /**
     * Sees that the actor has the capability.
     *
     * @throws RejectedException if not
     */
    public static void require(Actor actor, Capability required) {
        if (!actor.may(required)) {
            throw new RejectedException(new Rejection.CapabilityRequired(required));
        }
    }

    /**
     * The stay of a guest who may come in.
     *
     * @throws RejectedException if there is no such stay, or its guest may not even read any more
     */
    public Stay guest(HotelSlug hotel, BookingId booking, Instant now) {
        return stays.find(hotel, booking)
                .filter(stay -> guestAccess.admits(stay, now))
                .orElseThrow(() -> new RejectedException(Refusal.INVALID_TOKEN));
    }

    /**
     * Sees that the guest of the stay may write now.
     *
     * @throws RejectedException with the reason why not
     */
    public static void requireOpen(Stay stay) {
        StayGate.of(stay).refusal().ifPresent(refusal -> {
            throw new RejectedException(refusal);
        });
    }

    private Actor.Staff actor(Optional<StaffMember> found) {
        StaffMember member = found.filter(StaffMember::active).orElseThrow(RejectedException::notFound);
        return new Actor.Staff(member, capabilities.of(member));
    }
}
