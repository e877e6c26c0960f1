package com.hotelmate.chat.adapter.rest.dispatch;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The ids by which requests are found again in logs. */
final class RequestIds {

    private static final int LONGEST = 64;

    private RequestIds() {}

    /** The client's own id if it is well-formed, or else a new one. */
    static String of(@Nullable String asked) {
        return asked != null && isWellFormed(asked) ? asked : fresh();
    }

    private static boolean isWellFormed(String id) {
        if (id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** Told apart, not kept secret: no need for strong randomness. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Long.toHexString(random.nextLong() | Long.MIN_VALUE)
                + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    }
}
