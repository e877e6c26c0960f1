package com.hotelmate.chat.adapter.rest.route;

import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that a route reads. All others are ignored.
 *
 * @param names how it may be spelled; the first is the one to document
 * @param type its JSON type in the API document
 * @param description what it asks for
 * @param parser makes a value of the text, or of its absence
 */
public record QueryParameter<T>(
        List<String> names, String type, String description, Function<@Nullable String, T> parser) {

    private static final long LAST_PAGE = 1_000_000;

    /** A number of a page that must not be negative; the alternatives are further spellings. */
    public static QueryParameter<Optional<Long>> position(String name, String description, String... alternatives) {
        return new QueryParameter<>(
                spellings(name, alternatives),
                "integer",
                description,
                text -> text == null ? Optional.empty() : Optional.of(pageNumber(text)));
    }

    /** The size of a page: at least 1, and at most {@code most} whatever is asked. */
    public static QueryParameter<Integer> limit(int usual, int most) {
        return size("limit", usual, most);
    }

    /** The size of a page, under another name. */
    public static QueryParameter<Integer> size(String name, int usual, int most) {
        return new QueryParameter<>(
                List.of(name),
                "integer",
                "1 to " + most + ", " + usual + " unless said",
                text -> text == null ? usual : (int) Math.max(1, Math.min(most, pageNumber(text))));
    }

    /** The number of a page; the first is 1. */
    public static QueryParameter<Integer> page() {
        return new QueryParameter<>(
                List.of("page"),
                "integer",
                "The number of the page, 1 unless said",
                text -> text == null ? 1 : (int) Math.max(1, Math.min(LAST_PAGE, pageNumber(text))));
    }

    /** A switch. */
    public static QueryParameter<Boolean> flag(String name, boolean usual, String description) {
        return new QueryParameter<>(List.of(name), "boolean", description, text -> {
            if (text == null) {
                return usual;
            }
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw Problem.invalid(name, "Must be true or false.").asException();
            };
        });
    }

    /** One of some words. */
    public static QueryParameter<String> choice(String name, String usual, List<String> words) {
        return new QueryParameter<>(List.of(name), "string", "One of " + String.join(", ", words), text -> {
            if (text == null) {
                return usual;
            }
            if (!words.contains(text)) {
                throw Problem.invalid(name, "Must be one of " + String.join(", ", words) + ".")
                        .asException();
            }
            return text;
        });
    }

    /** Any text. */
    public static QueryParameter<Optional<String>> text(String name, String description) {
        return new QueryParameter<>(List.of(name), "string", description, Optional::ofNullable);
    }

    private static List<String> spellings(String name, String... alternatives) {
        return Stream.concat(Stream.of(name), Arrays.stream(alternatives)).toList();
    }

    private static long pageNumber(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.of(ProblemCode.INVALID_PAGE).asException();
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException beyondAnyPage) {
            return Long.MAX_VALUE;
        }
    }
}
