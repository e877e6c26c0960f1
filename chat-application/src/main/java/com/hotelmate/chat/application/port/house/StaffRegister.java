package com.hotelmate.chat.application.port.house;

import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A staff directory that can be written. Usernames are unique in the whole deployment, because people log in by their
 * username alone. Thread-safe.
 */
public interface StaffRegister extends StaffDirectory {

    /** The person of that username, in whichever hotel: only for finding out who wants to log in. */
    Optional<StaffMember> byUsername(String username);

    /** The person of that username, if they work in the hotel. */
    default Optional<StaffMember> byUsername(HotelSlug hotel, String username) {
        return byUsername(username).filter(member -> member.hotel().equals(hotel));
    }

    /**
     * Makes or changes the person: what the decision answers to the present details is stored, as one step. A decision
     * that throws stores nothing. Roles and departments are made when they are first named, and keep their ids.
     *
     * @return empty when the username belongs to somebody of another hotel
     */
    Optional<Put<StaffMember>> put(HotelSlug hotel, String username, Function<Optional<StaffMember>, Details> decision);

    /** What may change about a staff member. */
    record Details(
            String firstName,
            String lastName,
            Optional<String> email,
            Optional<Place> role,
            Optional<Place> department,
            Tier tier,
            boolean active,
            boolean onDuty,
            Optional<String> profileImage) {

        /** The details of the member. */
        public static Details of(StaffMember member) {
            return new Details(
                    member.firstName(),
                    member.lastName(),
                    member.email(),
                    member.role().map(role -> new Place(role.slug(), Optional.empty())),
                    member.department().map(department -> new Place(department.slug(), Optional.empty())),
                    member.tier(),
                    member.active(),
                    member.onDuty(),
                    member.profileImage());
        }

        /** The same, on duty or not. */
        public Details onDuty(boolean now) {
            return new Details(firstName, lastName, email, role, department, tier, active, now, profileImage);
        }
    }

    /**
     * A role or department by its name within the hotel.
     *
     * @param slug compares without case, and with a hyphen like an underscore
     * @param name what people read from now on; if absent it stays, and a new one is called after its slug
     */
    record Place(String slug, Optional<String> name) {

        /** What two spellings of one slug have in common. */
        public String key() {
            return slug.toLowerCase(Locale.ROOT).replace('-', '_');
        }

        /** What the place is called from now on. */
        public String nameAfter(Optional<String> present) {
            return name.or(() -> present).orElseGet(this::nameFromSlug);
        }

        private String nameFromSlug() {
            return Arrays.stream(slug.split("[-_]+"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining(" "));
        }
    }
}
