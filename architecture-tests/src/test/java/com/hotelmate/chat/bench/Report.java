package com.hotelmate.chat.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Locale;

/** Prints what was measured, and how busy the machine was meanwhile: numbers of a busy machine are to be doubted. */
final class Report {

    private static final PrintStream OUT = System.out;

    private Report() {}

    static void line(String format, Object... values) {
        OUT.println(String.format(Locale.ROOT, format, values));
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static double median(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double largest(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
