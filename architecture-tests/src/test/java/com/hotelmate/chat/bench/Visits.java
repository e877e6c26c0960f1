package com.hotelmate.chat.bench;

import com.hotelmate.chat.bench.load.Round;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How long sends took in one house, visit by visit; the visits of two houses with the same number were neighbours. */
record Visits(List<long[]> nanos) {

    private static final int RESAMPLES = 200;

    Visits() {
        this(new ArrayList<>());
    }

    void add(Round round) {
        nanos.add(round.sortedNanos());
    }

    double millis(double share) {
        return quantile(all(), share) / 1e6;
    }

    /**
     * A quantile as a share of the other's, with the bounds that nine in ten of such measurements are within: bootstrapped
     * over the visits, since what disturbs the machine disturbs neighbours.
     */
    Ratio to(Visits other, double share) {
        Random random = new Random(1);
        double[] ratios = IntStream.range(0, RESAMPLES)
                .mapToDouble(resample -> {
                    int[] chosen = random.ints(nanos.size(), 0, nanos.size()).toArray();
                    return quantile(chosen(chosen), share) / quantile(other.chosen(chosen), share);
                })
                .sorted()
                .toArray();
        return new Ratio(
                millis(share) / other.millis(share), ratios[RESAMPLES / 20], ratios[RESAMPLES - RESAMPLES / 20]);
    }

    private long[] all() {
        return chosen(IntStream.range(0, nanos.size()).toArray());
    }

    private long[] chosen(int[] visits) {
        return Arrays.stream(visits)
                .mapToObj(nanos::get)
                .flatMapToLong(LongStream::of)
                .sorted()
                .toArray();
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    /** A share, and what it may be by chance. */
    record Ratio(double value, double least, double most) {

        @Override
        public String toString() {
            return "%.2f (%.2f to %.2f)".formatted(value, least, most);
        }
    }
}
