package com.hotelmate.chat.adapter.rest.standalone.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads settings by name and remembers everything that is wrong with them, so that an operator is told all of it at once.
 * Messages name the setting and what it takes, never what was set. Not thread-safe.
 */
public final class SettingsSource {

    private final Map<String, String> values;
    private final List<String> errors = new ArrayList<>();

    SettingsSource(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** A blank value counts as absent. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    <T> T parsed(String name, T fallback, String takes, Function<String, T> parser) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            return parser.apply(value.get());
        } catch (IllegalArgumentException e) {
            wrong(name, takes);
            return fallback;
        }
    }

    long number(String name, long fallback, long least, long most) {
        return parsed(name, fallback, "a number from " + least + " to " + most, value -> {
            long number = Long.parseLong(value);
            require(number >= least && number <= most);
            return number;
        });
    }

    double factor(String name, double fallback) {
        return parsed(name, fallback, "a positive number", value -> {
            double number = Double.parseDouble(value);
            require(number > 0 && Double.isFinite(number));
            return number;
        });
    }

    /** Hours may be fractions. */
    Duration hours(String name, Duration fallback) {
        return parsed(name, fallback, "a positive number of hours", value -> {
            double hours = Double.parseDouble(value);
            require(hours > 0 && hours < 24 * 3660);
            return Duration.ofMillis(Math.round(hours * Duration.ofHours(1).toMillis()));
        });
    }

    boolean flag(String name, boolean fallback) {
        return parsed(name, fallback, "true or false", value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    /** The parts of a comma-separated list. */
    List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    <E> E choice(String name, E fallback, Map<String, E> choices) {
        return parsed(name, fallback, "one of " + String.join(", ", choices.keySet()), value -> {
            E choice = choices.get(value);
            require(choice != null);
            return choice;
        });
    }

    void wrong(String name, String takes) {
        errors.add(name + " takes " + takes);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
    }
}
