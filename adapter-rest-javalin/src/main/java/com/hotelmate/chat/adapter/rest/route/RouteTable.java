package com.hotelmate.chat.adapter.rest.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All routes of an application, to be found by method and path, and to be listed. Immutable and thread-safe. */
public final class RouteTable {

    /** One path that is answered, as the inventory lists it. */
    public record Entry(String id, Method method, String path, boolean primary, boolean deprecated) {}

    /**
     * Where a request goes: to a route by one of its spellings, or nowhere because the path knows other methods only.
     *
     * @param route none if the path does not answer the method
     * @param allowed the methods that the path answers
     */
    public record Match(
            @Nullable Route<?> route,
            PathValues values,
            @Nullable String successor,
            Set<Method> allowed) {}

    private final List<Route<?>> routes;
    private final PathTree tree = new PathTree();

    /**
     * Makes the table.
     *
     * @throws IllegalStateException if two routes answer the same method on the same path
     */
    public RouteTable(List<Route<?>> routes) {
        this.routes = List.copyOf(routes);
        for (Route<?> route : this.routes) {
            route.spellings().forEach(spelling -> tree.add(route, spelling));
        }
    }

    /** The declarations. */
    public List<Route<?>> routes() {
        return routes;
    }

    /** Every path that is answered, aliases included. */
    public List<Entry> inventory() {
        List<Entry> entries = new ArrayList<>();
        for (Route<?> route : routes) {
            boolean primary = true;
            for (Spelling spelling : route.spellings()) {
                for (Method method : route.methods()) {
                    entries.add(new Entry(route.id(), method, spelling.path(), primary, spelling.deprecated()));
                }
                primary = false;
            }
        }
        return entries;
    }

    /**
     * Where a request goes; nowhere if no route has such a path.
     *
     * @param method none for a method that no route answers
     * @param path as the client sent it, still percent-encoded; a trailing slash makes no difference
     */
    public @Nullable Match find(@Nullable Method method, String path) {
        PathTree.Found found = tree.find(path);
        if (found == null) {
            return null;
        }
        PathTree.Target target = method == null ? null : found.targets().get(method);
        if (target == null) {
            return new Match(null, new PathValues(List.of(), new String[0]), null, found.methods());
        }
        PathValues values = new PathValues(target.variables(), found.values());
        String successor =
                target.spelling().deprecated() ? values.into(target.spelling().primary()) : null;
        return new Match(target.route(), values, successor, found.targets().keySet());
    }

    /**
     * The paths to register with a server so that every request for a route, and none that could be another's, comes
     * here: a path, or a prefix that ends in {@code /*}.
     */
    public Set<String> mounts() {
        Set<String> prefixes = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (Entry entry : inventory()) {
            int variable = entry.path().indexOf("/{");
            if (variable < 0) {
                words.add(
                        entry.path().endsWith("/")
                                ? entry.path().substring(0, entry.path().length() - 1)
                                : entry.path());
            } else {
                prefixes.add(entry.path().substring(0, variable));
            }
        }
        Set<String> mounts = new LinkedHashSet<>();
        prefixes.stream()
                .filter(prefix -> prefixes.stream().noneMatch(other -> prefix.startsWith(other + "/")))
                .forEach(prefix -> mounts.add(prefix + "/*"));
        words.stream()
                .filter(word -> prefixes.stream().noneMatch(other -> word.startsWith(other + "/")))
                .forEach(mounts::add);
        return mounts;
    }
}
