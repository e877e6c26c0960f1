package com.hotelmate.chat.adapter.rest.route;

import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What stood for the variables of a path. A value that cannot name anything is not found. */
public final class PathValues {

    private final List<String> names;
    private final String[] values;

    PathValues(List<String> names, String[] values) {
        this.names = names;
        this.values = values.clone();
    }

    /** Whether the path has such a variable. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** The value as text, without percent-encoding. */
    public String text(String name) {
        String raw = raw(name);
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEncoding) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
    }

    /** The value as the number of something stored. */
    public long number(String name) {
        String raw = raw(name);
        long number = 0;
        for (int i = 0; i < raw.length(); i++) {
            int digit = raw.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                throw ProblemException.of(ProblemCode.NOT_FOUND);
            }
            number = number * 10 + digit;
        }
        if (number == 0) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return number;
    }

    /** The values put into a path that has the same variables, as they came. */
    String into(String path) {
        String filled = path;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + names.get(i) + "}", values[i]);
        }
        return filled;
    }

    /** Tells this from other values of the same variables. */
    @Override
    public String toString() {
        return "/" + String.join("/", values);
    }

    private String raw(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalStateException("The path has no variable " + name);
        }
        return values[index];
    }
}
