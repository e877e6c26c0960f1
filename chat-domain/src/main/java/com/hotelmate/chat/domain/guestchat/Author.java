package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.Authorship;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;

/** Who wrote a message of a guest conversation. */
public sealed interface Author {

    /** The name under which the message stands. */
    String name();

    /** The kind as the wire spells it. */
    String wireName();

    /** The side that wrote; absent for the system, which takes none. */
    Optional<Side> side();

    /** The staff member, if one wrote. */
    default Optional<StaffSignature> staff() {
        return Optional.empty();
    }

    /** Whose message this is for that actor. */
    Authorship seenBy(Actor actor);

    /** The guest of the stay. */
    record Guest(BookingId booking, String name) implements Author {

        @Override
        public String wireName() {
            return "guest";
        }

        @Override
        public Optional<Side> side() {
            return Optional.of(Side.GUEST);
        }

        @Override
        public Authorship seenBy(Actor actor) {
            return actor instanceof Actor.Guest guest && guest.booking().equals(booking)
                    ? Authorship.OWN
                    : Authorship.GUEST;
        }
    }

    /** A staff member, as they signed at that time. */
    record Staff(StaffSignature signature) implements Author {

        @Override
        public String name() {
            return signature.name();
        }

        @Override
        public String wireName() {
            return "staff";
        }

        @Override
        public Optional<Side> side() {
            return Optional.of(Side.STAFF);
        }

        @Override
        public Optional<StaffSignature> staff() {
            return Optional.of(signature);
        }

        @Override
        public Authorship seenBy(Actor actor) {
            return actor instanceof Actor.Staff staff && staff.member().id().equals(signature.id())
                    ? Authorship.OWN
                    : Authorship.COLLEAGUE;
        }
    }

    /** The chat itself: who joined, who left. */
    record Chat() implements Author {

        @Override
        public String name() {
            return "System";
        }

        @Override
        public String wireName() {
            return "system";
        }

        @Override
        public Optional<Side> side() {
            return Optional.empty();
        }

        @Override
        public Authorship seenBy(Actor actor) {
            return Authorship.SYSTEM;
        }
    }
}
