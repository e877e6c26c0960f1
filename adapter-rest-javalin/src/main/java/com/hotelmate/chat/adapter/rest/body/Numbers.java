package com.hotelmate.chat.adapter.rest.body;

import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sees that the optional numbers of a body are in their range. */
public final class Numbers {

    private Numbers() {}

    /**
     * A number that names something stored, if there is one.
     *
     * @throws ProblemException if it cannot name anything
     */
    public static OptionalLong id(String field, @Nullable Long number) {
        return atLeast(1, field, number);
    }

    /**
     * Numbers that name things stored; none if there is no list.
     *
     * @param most how many there may be
     * @throws ProblemException if there are more, or any cannot name anything
     */
    public static List<Long> ids(String field, @Nullable List<Long> numbers, int most) {
        List<Long> all = numbers == null ? List.of() : numbers;
        if (all.size() > most) {
            throw Problem.invalid(field, "At most " + most + " are taken.").asException();
        }
        all.forEach(number -> atLeast(1, field, number));
        return all;
    }

    /**
     * A number that counts, if there is one.
     *
     * @throws ProblemException if it is negative
     */
    public static OptionalLong count(String field, @Nullable Long number) {
        return atLeast(0, field, number);
    }

    private static OptionalLong atLeast(long least, String field, @Nullable Long number) {
        if (number == null) {
            return OptionalLong.empty();
        }
        if (number < least) {
            throw Problem.invalid(field, "Must be at least " + least + ".").asException();
        }
        return OptionalLong.of(number);
    }
}
