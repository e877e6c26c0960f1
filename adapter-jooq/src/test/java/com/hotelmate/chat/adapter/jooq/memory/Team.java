package com.hotelmate.chat.adapter.jooq.memory;

import com.hotelmate.chat.application.port.house.StaffRegister.Details;
import com.hotelmate.chat.domain.staff.Tier;
import java.util.Optional;

/** People to enter. */
public final class Team {

    private Team() {}

    /** Somebody active, of whom nothing else is known. */
    public static Details member(String firstName) {
        return member(firstName, true);
    }

    /** Somebody of whom nothing else is known. */
    public static Details member(String firstName, boolean active) {
        return new Details(
                firstName,
                "Walsh",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Tier.REGULAR_STAFF,
                active,
                false,
                Optional.empty());
    }
}
