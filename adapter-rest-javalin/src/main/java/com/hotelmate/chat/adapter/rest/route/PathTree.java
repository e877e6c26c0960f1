package com.hotelmate.chat.adapter.rest.route;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds a route by its path, segment by segment: a word before a variable, without patterns. */
final class PathTree {

    private static final int MOST_VARIABLES = 8;

    /** A spelling of a route, with the names of its variables ready. */
    record Target(Route<?> route, Spelling spelling, List<String> variables) {}

    /** A place in the tree that the path leads to, and what stood for the variables, as it came. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one request only
    record Found(Map<Method, Target> targets, String[] values) {

        Set<Method> methods() {
            return new TreeSet<>(targets.keySet());
        }
    }

    private static final class Node {
        final Map<String, Node> words = new HashMap<>();
        final Map<Method, Target> targets = new EnumMap<>(Method.class);
        private @Nullable Node variable;

        Node word(String word) {
            return words.computeIfAbsent(word, missing -> new Node());
        }

        Node variable() {
            Node present = variable == null ? new Node() : variable;
            variable = present;
            return present;
        }
    }

    private final Node root = new Node();

    void add(Route<?> route, Spelling spelling) {
        Node node = root;
        for (String segment : segments(spelling.path())) {
            node = Spelling.isVariable(segment) ? node.variable() : node.word(segment);
        }
        for (Method method : route.methods()) {
            Target earlier = node.targets.putIfAbsent(method, new Target(route, spelling, spelling.variables()));
            if (earlier != null) {
                throw new IllegalStateException(route + " has the path of " + earlier.route());
            }
        }
    }

    /** The place that the path leads to; none if no route of any method has such a path. */
    @Nullable
    Found find(String path) {
        int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        return path.startsWith("/") ? walk(root, path, 1, end, new String[MOST_VARIABLES], 0) : null;
    }

    private static @Nullable Found walk(Node node, String path, int from, int end, String[] values, int count) {
        if (from > end) {
            return node.targets.isEmpty() ? null : new Found(node.targets, Arrays.copyOf(values, count));
        }
        int slash = path.indexOf('/', from);
        int to = slash < 0 || slash > end ? end : slash;
        String segment = path.substring(from, to);
        Node word = node.words.get(segment);
        Found found = word == null ? null : walk(word, path, to + 1, end, values, count);
        if (found != null || node.variable == null || segment.isEmpty() || count == MOST_VARIABLES) {
            return found;
        }
        values[count] = segment;
        return walk(node.variable, path, to + 1, end, values, count + 1);
    }

    private static List<String> segments(String path) {
        String trimmed = path.endsWith("/") ? path.substring(1, path.length() - 1) : path.substring(1);
        return Splitter.on('/').splitToList(trimmed);
    }
}
