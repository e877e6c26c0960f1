package com.hotelmate.chat.domain.staff;

import java.util.Locale;

/** The access level of a staff account. */
public enum Tier {
    REGULAR_STAFF,
    STAFF_ADMIN,
    SUPER_STAFF_ADMIN;

    /** The tier as the wire spells it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
