package com.hotelmate.chat.bench.load;

/**
 * What one round of load brought.
 *
 * @param refused answers other than 200 or 201
 * @param sortedNanos the time each answer took
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Round(long refused, double seconds, long[] sortedNanos) {

    /** How many were answered. */
    public long answers() {
        return sortedNanos.length;
    }

    /** Answers per second. */
    public double perSecond() {
        return sortedNanos.length / seconds;
    }

    /** How many milliseconds that share of the answers took at most. */
    public double millis(double share) {
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.min(sortedNanos.length - 1L, (long) (share * sortedNanos.length));
        return sortedNanos[index] / 1e6;
    }
}
