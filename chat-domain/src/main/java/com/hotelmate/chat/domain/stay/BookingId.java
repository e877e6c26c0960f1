package com.hotelmate.chat.domain.stay;

import java.util.regex.Pattern;

/** Names a booking within its hotel, such as {@code BK-2025-0123}. */
public record BookingId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    public BookingId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a booking id");
        }
    }

    /** Whether the text may name a booking. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
