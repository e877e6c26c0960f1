package com.hotelmate.chat.application.port.house;

import java.util.Optional;

/**
 * What became of an entry that was put.
 *
 * @param before how it was; absent when it was made now
 * @param after how it is
 */
public record Put<T>(Optional<T> before, T after) {

    /** Whether the entry was made now. */
    public boolean created() {
        return before.isEmpty();
    }
}
