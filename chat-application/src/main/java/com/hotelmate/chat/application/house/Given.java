package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;

/** Sees that texts which somebody entered can be kept and shown. */
public final class Given {

    private Given() {}

    /**
     * The text without blanks around it.
     *
     * @throws RejectedException if nothing is left, it is longer than that, or it has control characters
     */
    public static String line(String field, String text, int longest) {
        String line = text.strip();
        if (line.isEmpty()) {
            throw invalid(field, "This field may not be blank.");
        }
        if (line.codePointCount(0, line.length()) > longest) {
            throw invalid(field, "At most " + longest + " characters are allowed.");
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw invalid(field, "Control characters are not allowed.");
        }
        return line;
    }

    /** The refusal of a field's value. */
    public static RejectedException invalid(String field, String text) {
        return new RejectedException(new Rejection.Invalid(field, text));
    }
}
