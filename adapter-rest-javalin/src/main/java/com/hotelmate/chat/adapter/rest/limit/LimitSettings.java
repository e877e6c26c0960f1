package com.hotelmate.chat.adapter.rest.limit;

/**
 * How many requests and sends are let through, each counted by a bucket that holds one period and refills evenly. Three
 * times what a guest session may do is what all sessions of a booking may do together.
 *
 * @param factor multiplies every number but those of failed credentials and of typing
 */
public record LimitSettings(
        long guestRequestsPerMinute,
        long guestRequestsPerHour,
        long guestSendsPerMinute,
        long staffRequestsPerMinute,
        long staffSendsPerMinute,
        long hotelRequestsPerMinute,
        long hotelSendsPerMinute,
        double factor) {

    /** The contract's numbers. */
    public static final LimitSettings STANDARD = new LimitSettings(120, 2_400, 30, 1_200, 300, 12_000, 3_000, 1);

    public LimitSettings {
        long least = Math.min(
                Math.min(Math.min(guestRequestsPerMinute, guestRequestsPerHour), guestSendsPerMinute),
                Math.min(
                        Math.min(staffRequestsPerMinute, staffSendsPerMinute),
                        Math.min(hotelRequestsPerMinute, hotelSendsPerMinute)));
        if (least < 1 || !(factor > 0)) {
            throw new IllegalArgumentException("Limits are positive");
        }
    }

    /** The same limits, many times over. */
    public LimitSettings times(double more) {
        return new LimitSettings(
                guestRequestsPerMinute,
                guestRequestsPerHour,
                guestSendsPerMinute,
                staffRequestsPerMinute,
                staffSendsPerMinute,
                hotelRequestsPerMinute,
                hotelSendsPerMinute,
                factor * more);
    }

    long scaled(long limit) {
        return Math.max(1, Math.round(limit * factor));
    }
}
