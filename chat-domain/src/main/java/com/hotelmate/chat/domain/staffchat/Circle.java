package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The people of a conversation that is to be found again: two of a one-to-one, three to fifty of a group. In order of id,
 * each named once.
 */
public record Circle(List<StaffId> people) {

    /** The most people in a group, with its creator. */
    public static final int MAX_PEOPLE = 50;

    public Circle {
        people = List.copyOf(people);
        if (people.size() < 2 || people.size() > MAX_PEOPLE) {
            throw new IllegalArgumentException("A conversation has 2 to " + MAX_PEOPLE + " people");
        }
    }

    /** The circle of these people, in whatever order and however often they are named. */
    public static Circle of(Collection<StaffId> people) {
        return new Circle(people.stream()
                .distinct()
                .sorted(Comparator.comparingLong(StaffId::value))
                .toList());
    }

    /** Whether it is more than two. */
    public boolean isGroup() {
        return people.size() > 2;
    }

    /** The circle as one text, equal for equal circles and different for different ones. */
    public String key() {
        return people.stream().map(StaffId::toString).collect(Collectors.joining(","));
    }
}
