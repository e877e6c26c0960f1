package com.hotelmate.chat.faults;

/** How often a fault is provoked: seldom in every build, often with {@code -Dfaults=true}. */
final class Rounds {

    private Rounds() {}

    static int of(int inEveryBuild, int inTheLongRun) {
        return Boolean.getBoolean("faults") ? inTheLongRun : inEveryBuild;
    }
}
