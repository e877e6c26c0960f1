package com.hotelmate.chat.endtoend.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A guest in the house, and what is said between them and the staff.
 *
 * @param room the room at the beginning
 * @param guest calls with the raw token
 */
public record Stay(Hotel hotel, String booking, String room, Person guest, String token) {

    /** A path below the routes of the guest. */
    public String path(String rest) {
        return "/api/public/chat/" + hotel.slug() + "/guest/chat" + rest;
    }

    /** What the guest's client begins with. */
    public JsonNode context() {
        return guest.get(path("/context/")).expecting(200);
    }

    /** The number of the conversation, which is made if there is none. */
    public long conversation() {
        return context().path("conversation_id").asLong();
    }

    /** A path of the conversation below the routes of the staff. */
    public String staffPath(String rest) {
        return hotel.path("/conversations/" + conversation() + rest);
    }

    /** A path of the conversation below the routes of the guest. */
    public String guestPath(String rest) {
        return path("/conversations/" + conversation() + rest);
    }

    /** The guest writes. */
    public long guestSays(String text) {
        return guest.post(path("/messages/"), Map.of("message", text))
                .expecting(201)
                .path("id")
                .asLong();
    }

    /** Somebody of the staff writes. */
    public long staffSays(Person staff, String text) {
        return staff.post(staffPath("/messages/send/"), Map.of("message", text))
                .expecting(201)
                .path("id")
                .asLong();
    }

    /** The messages as the guest reads them. */
    public JsonNode messages() {
        return guest.get(path("/messages/?limit=100")).expecting(200).path("messages");
    }

    /** One message as the guest reads it, deleted or not. */
    public JsonNode message(long id) {
        for (JsonNode message : guest.get(path("/messages/?limit=100&include_deleted=true"))
                .expecting(200)
                .path("messages")) {
            if (message.path("id").asLong() == id) {
                return message;
            }
        }
        throw new AssertionError("No message " + id);
    }

    /** The number of the last change. */
    public long lastSeq() {
        return hotel.manager()
                .get(staffPath("/"))
                .expecting(200)
                .path("last_seq")
                .asLong();
    }

    /** The booking system says what becomes of the stay: {@code check-in}, {@code move} or {@code check-out}. */
    public Answer move(String transition, Map<String, ?> body) {
        return hotel.server().bookings().post(hotel.bookings("/bookings/" + booking + "/" + transition + "/"), body);
    }
}
