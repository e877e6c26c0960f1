package com.hotelmate.chat.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark is told on its command line: {@code name=value}, in any order, each with a default. {@code jvm} holds
 * flags for the server's JVM, separated by semicolons.
 */
record Options(Map<String, String> values) {

    static Options of(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("Not name=value: " + argument);
            }
            values.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return new Options(Map.copyOf(values));
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
    }

    List<String> jvmFlags() {
        return list("jvm", ";");
    }

    List<String> list(String name, String separator) {
        String list = values.getOrDefault(name, "");
        return list.isEmpty() ? List.of() : List.of(list.split(separator, -1));
    }
}
