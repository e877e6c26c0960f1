package com.hotelmate.chat.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A house with guests in it, each in a room and with a conversation of their own. */
final class Guests {

    /** The hotel that they stay in. */
    static final String HOTEL = "fault-inn";

    private static final String BOOKINGS = "/api/integration/hotels/" + HOTEL;
    private static final String CHAT = "/api/public/chat/" + HOTEL + "/guest/chat";

    /** One guest. */
    record Guest(String credential, long conversation) {}

    private final Front front;
    private final List<Guest> all = new ArrayList<>();

    private Guests(Front front) {
        this.front = front;
    }

    /** Lets so many guests in. */
    static Guests of(Front front, int number) {
        Guests guests = new Guests(front);
        guests.enter("PUT", "/", Map.of("name", "Fault Inn"));
        for (int i = 1; i <= number; i++) {
            guests.arrive(Integer.toString(100 + i));
        }
        return guests;
    }

    List<Guest> all() {
        return List.copyOf(all);
    }

    Front.Answer send(Guest guest, String text, String submission) {
        return front.call(
                "POST",
                CHAT + "/messages/",
                guest.credential(),
                Map.of("message", text, "client_message_id", submission));
    }

    /** The whole feed of each conversation. */
    Map<Long, List<JsonNode>> changes() {
        Map<Long, List<JsonNode>> feeds = new TreeMap<>();
        for (Guest guest : all) {
            List<JsonNode> feed = new ArrayList<>();
            JsonNode page;
            long after = 0;
            do {
                String path = CHAT + "/conversations/" + guest.conversation() + "/changes/?limit=500&after=" + after;
                page = front.insist("GET", path, guest.credential(), Map.of()).expecting(200);
                page.path("changes").forEach(feed::add);
                after = feed.isEmpty()
                        ? 0
                        : feed.get(feed.size() - 1).path("seq").asLong();
            } while (page.path("has_more").asBoolean());
            feeds.put(guest.conversation(), feed);
        }
        return feeds;
    }

    /** All messages of each conversation. */
    Map<Long, List<JsonNode>> messages() {
        Map<Long, List<JsonNode>> lists = new TreeMap<>();
        for (Guest guest : all) {
            List<JsonNode> list = new ArrayList<>();
            JsonNode page;
            long after = 0;
            do {
                String path = CHAT + "/messages/?include_deleted=true&limit=100&after_id=" + after;
                page = front.insist("GET", path, guest.credential(), Map.of()).expecting(200);
                page.path("messages").forEach(list::add);
                after = list.isEmpty()
                        ? 0
                        : list.get(list.size() - 1).path("id").asLong();
            } while (page.path("has_more").asBoolean());
            lists.put(guest.conversation(), list);
        }
        return lists;
    }

    private void arrive(String room) {
        enter("PUT", "/rooms/" + room + "/", Map.of("room_type_name", "Double"));
        enter(
                "PUT",
                "/bookings/BK-" + room + "/",
                Map.of(
                        "guest_first_name", "Guest",
                        "guest_last_name", room,
                        "check_in", "2026-01-01",
                        "check_out", "2036-01-01"));
        enter("POST", "/bookings/BK-" + room + "/check-in/", Map.of("room_number", room));
        String credential = "GuestToken "
                + enter("POST", "/bookings/BK-" + room + "/guest-token/", Map.of())
                        .path("token")
                        .asText();
        JsonNode context =
                front.insist("GET", CHAT + "/context/", credential, Map.of()).expecting(200);
        all.add(new Guest(credential, context.path("conversation_id").asLong()));
    }

    private JsonNode enter(String method, String path, Map<String, ?> body) {
        return front.insist(method, BOOKINGS + path, "Bearer " + Front.INTEGRATION_KEY, body)
                .expecting(200, 201);
    }
}
