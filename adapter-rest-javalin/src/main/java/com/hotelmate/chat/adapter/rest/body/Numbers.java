package com.hotelmate.chat.adapter.rest.body;

import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
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
