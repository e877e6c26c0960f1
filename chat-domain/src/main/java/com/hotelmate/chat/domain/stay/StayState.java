package com.hotelmate.chat.domain.stay;

import java.util.Locale;

/** How far a booking has come. */
public enum StayState {
    EXPECTED,
    IN_HOUSE,
    CHECKED_OUT,
    CANCELLED,
    DECLINED;

    /** The state as the wire spells it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
