package com.hotelmate.chat.adapter.rest.route;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One way to write a route's path.
 *
 * @param path the path with its variables in braces, without the prefixes of the contract
 * @param primary the path that it stands for, with the same variables
 * @param deprecated whether clients should go over to the primary path
 */
public record Spelling(String path, String primary, boolean deprecated) {

    private record Prefix(String path, boolean deprecated) {}

    private static final Map<String, List<Prefix>> PREFIXES = Map.of(
            "{P}", List.of(new Prefix("/api/chat/{slug}", false), new Prefix("/api/staff/hotel/{slug}/chat", false)),
            "{G}",
                    List.of(
                            new Prefix("/api/public/chat/{slug}/guest/chat", false),
                            new Prefix("/api/guest/hotel/{slug}/chat", true)),
            "{Q}",
                    List.of(
                            new Prefix("/api/staff_chat/{slug}", false),
                            new Prefix("/api/staff/hotel/{slug}/staff_chat", false)),
            "{M}", List.of(new Prefix("/api/chat/messages/{id}", false)));

    /**
     * The spellings of a path that may begin with a prefix of the contract, the most proper one first.
     *
     * @param primary the route's primary path, which may begin with a prefix too
     */
    static List<Spelling> of(String path, String primary, boolean deprecated) {
        String proper = prefixes(primary).get(0).path() + rest(primary);
        List<Spelling> spellings = new ArrayList<>();
        for (Prefix prefix : prefixes(path)) {
            spellings.add(new Spelling(prefix.path() + rest(path), proper, deprecated || prefix.deprecated()));
        }
        return spellings;
    }

    /** The names of the variables, from left to right. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        for (String segment : Splitter.on('/').split(path)) {
            if (isVariable(segment)) {
                names.add(segment.substring(1, segment.length() - 1));
            }
        }
        return List.copyOf(names);
    }

    static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static List<Prefix> prefixes(String path) {
        return path.startsWith("{")
                ? PREFIXES.getOrDefault(path.substring(0, 3), List.of())
                : List.of(new Prefix("", false));
    }

    private static String rest(String path) {
        return path.startsWith("{") ? path.substring(3) : path;
    }
}
