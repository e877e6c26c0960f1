package com.hotelmate.chat.domain.hotel;

import java.util.Set;
import java.util.regex.Pattern;

/** Names a hotel, the tenant that every stored thing belongs to, as it stands in paths and channel names. */
public record HotelSlug(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,59}");
    /** Words that stand where a slug could stand in a path. */
    private static final Set<String> RESERVED =
            Set.of("messages", "conversations", "conversation", "attachments", "hotels", "test", "guest-session");

    public HotelSlug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a hotel slug");
        }
    }

    /** Whether the text may name a hotel: of the right shape and not a reserved word. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && !RESERVED.contains(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
