package com.hotelmate.chat.adapter.rest.body;

import java.util.Optional;
import java.util.UUID;

/** Reads UUIDs as RFC 9562 writes them and in no other form. */
public final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** The UUID that the text is, in lower or upper case; empty for everything else. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            if (hyphen ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
                return Optional.empty();
            }
        }
        return Optional.of(UUID.fromString(text));
    }
}
