package com.hotelmate.chat.endtoend.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A conversation of staff. */
public record Team(Hotel hotel, long id) {

    /** The conversation of exactly these people; the first of them begins it if there is none. */
    public static Team of(Hotel hotel, Person first, Person... others) {
        List<Long> ids = Stream.of(others).map(hotel::idOf).toList();
        Answer begun = first.post(path(hotel, "/conversations/"), Map.of("participant_ids", ids));
        return new Team(hotel, begun.json().path("id").asLong());
    }

    /** A path below the routes of staff chat. */
    public static String path(Hotel hotel, String rest) {
        return "/api/staff_chat/" + hotel.slug() + rest;
    }

    /** A path of the conversation. */
    public String path(String rest) {
        return path(hotel, "/conversations/" + id + rest);
    }

    /** A path of one of its messages. */
    public String message(long message, String rest) {
        return path(hotel, "/messages/" + message + rest);
    }

    /** The channel of the conversation. */
    public String channel() {
        return "private-hotel-" + hotel.slug() + ".staff-chat." + id;
    }

    /** Somebody writes. */
    public long says(Person person, String text) {
        return person.post(path("/send-message/"), Map.of("message", text))
                .expecting(201)
                .path("id")
                .asLong();
    }

    /** The conversation as somebody sees it. */
    public JsonNode seenBy(Person person) {
        return person.get(path("/")).expecting(200);
    }

    /** One message as somebody reads it, deleted or not. */
    public JsonNode messageSeenBy(Person person, long message) {
        for (JsonNode found : person.get(path("/messages/?limit=100&include_deleted=true"))
                .expecting(200)
                .path("messages")) {
            if (found.path("id").asLong() == message) {
                return found;
            }
        }
        throw new AssertionError("No message " + message);
    }

    /** The number of the last change. */
    public long lastSeq(Person person) {
        return person.get(path("/changes/?limit=1"))
                .expecting(200)
                .path("last_seq")
                .asLong();
    }
}
