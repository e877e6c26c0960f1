package com.hotelmate.chat.endtoend.refusal;

import com.google.common.base.Splitter;
import com.hotelmate.chat.adapter.rest.route.Audience;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** One way to call a route: a method, and a spelling of its path that is still to be filled in. */
public record Probe(Route<?> route, Method method, Spelling spelling) {

    /** Something right for every property that some route asks for. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("message", "Hello"),
            Map.entry("messageId", 999_999_999),
            Map.entry("isTyping", true),
            Map.entry("isOnDuty", true),
            Map.entry("username", "nobody"),
            Map.entry("password", "nothing"),
            Map.entry("socketId", "1.1"),
            Map.entry("channelName", "private-nothing"),
            Map.entry("name", "Inn"),
            Map.entry("firstName", "Jo"),
            Map.entry("lastName", "Roe"),
            Map.entry("guestFirstName", "Mary"),
            Map.entry("guestLastName", "Byrne"),
            Map.entry("checkIn", "2026-01-05"),
            Map.entry("checkOut", "2026-01-08"),
            Map.entry("roomNumber", "101"),
            Map.entry("emoji", "👍"),
            Map.entry("participantIds", List.of(999_999_999)),
            Map.entry("conversationIds", List.of(999_999_999)),
            Map.entry("messageIds", List.of(999_999_999)));

    /** Every way to call every route. */
    public static List<Probe> all(List<Route<?>> routes) {
        List<Probe> probes = new ArrayList<>();
        for (Route<?> route : routes) {
            for (Spelling spelling : route.spellings()) {
                route.methods().forEach(method -> probes.add(new Probe(route, method, spelling)));
            }
        }
        return probes;
    }

    /** What the variables of the path stand for: {@code slug}, {@code teams}, {@code rooms} and the like. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        path(place -> {
            places.add(place);
            return place;
        });
        return places;
    }

    /** The path with every place filled in. */
    public String path(Function<String, String> values) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (String segment : Splitter.on('/').split(spelling.path().substring(1))) {
            path.append('/').append(segment.startsWith("{") ? values.apply(place(segment, before)) : segment);
            before = segment;
        }
        return path.toString();
    }

    private String place(String variable, String before) {
        boolean ofTeams = spelling.path().contains("/staff_chat/");
        return switch (variable) {
            case "{slug}" -> "slug";
            case "{room_number}" -> "rooms";
            case "{id}" ->
                before.startsWith("message")
                        ? ofTeams ? "team messages" : "messages"
                        : ofTeams ? "teams" : "conversations";
            case "{emoji}" -> "emoji";
            default -> before;
        };
    }

    /** A body that the route takes. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String property : properties()) {
            if (VALUES.containsKey(property)) {
                body.put(snake(property), VALUES.get(property));
            }
        }
        return body;
    }

    /** The names of what the body may hold. */
    List<String> properties() {
        List<String> names = new ArrayList<>();
        if (route.body().isRecord()) {
            for (var component : route.body().getRecordComponents()) {
                names.add(component.getName());
            }
        }
        return names;
    }

    /** Whether one of these is whom the route is for. */
    public boolean isFor(Audience... audiences) {
        return List.of(audiences).contains(route.audience());
    }

    static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return route.id() + " " + method + " " + spelling.path();
    }
}
