package com.hotelmate.chat.domain.hotel;

import java.util.regex.Pattern;

/** The number on a room's door: text without a hyphen, so that channel names made of it stay unambiguous. */
public record RoomNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{1,10}");

    public RoomNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a room number");
        }
    }

    /** Whether the text may number a room. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
