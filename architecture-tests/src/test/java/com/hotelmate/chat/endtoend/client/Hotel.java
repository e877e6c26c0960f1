package com.hotelmate.chat.endtoend.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A hotel with its staff, who are logged in when they are first asked for, and with as many guests as are wanted. */
public final class Hotel {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final DemoServer server;
    private final JsonNode credentials;
    private final Map<String, Person> staff = new ConcurrentHashMap<>();
    private final Map<String, Long> newcomers = new ConcurrentHashMap<>();

    Hotel(DemoServer server, JsonNode credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    /** Its name in addresses. */
    public String slug() {
        return credentials.path("slug").asText();
    }

    /** The server it is on. */
    public DemoServer server() {
        return server;
    }

    /** The manager, who may do everything. */
    public Person manager() {
        return staff("manager");
    }

    /** The receptionist on duty. */
    public Person receptionist() {
        return staff("reception");
    }

    /** Another member of the front office on duty, who is no receptionist. */
    public Person concierge() {
        return staff("concierge");
    }

    /** A receptionist off duty. */
    public Person nightPorter() {
        return staff("night");
    }

    /** Somebody of another department. */
    public Person housekeeper() {
        return staff("housekeeping");
    }

    /** A staff member by the part of the username after the dot. */
    private Person staff(String role) {
        return staff.computeIfAbsent(role, this::login);
    }

    /** A fresh login of a staff member, as a second device. */
    public Person login(String role) {
        JsonNode member = member(role);
        JsonNode login = server.stranger()
                .post(
                        "/api/staff/login/",
                        Map.of(
                                "username",
                                member.path("username").asText(),
                                "password",
                                member.path("password").asText()))
                .expecting(200);
        return new Person(
                server,
                member.path("name").asText(),
                Map.of("Authorization", "Bearer " + login.path("token").asText()));
    }

    /** Somebody who works here from now on. */
    public Person newColleague(String firstName) {
        String username = "e2e." + SERIAL.incrementAndGet();
        String password = credentials.path("staff").get(0).path("password").asText();
        long id = server.bookings()
                .call(
                        "PUT",
                        bookings("/staff/" + username + "/"),
                        Map.of("first_name", firstName, "last_name", "New", "password", password))
                .expecting(201)
                .path("id")
                .asLong();
        JsonNode login = server.stranger()
                .post("/api/staff/login/", Map.of("username", username, "password", password))
                .expecting(200);
        Person person = new Person(
                server,
                username,
                Map.of("Authorization", "Bearer " + login.path("token").asText()));
        newcomers.put(person.name(), id);
        return person;
    }

    /** The number of a staff member. */
    public long idOf(Person person) {
        Long newcomer = newcomers.get(person.name());
        if (newcomer != null) {
            return newcomer;
        }
        for (JsonNode member : credentials.path("staff")) {
            if (member.path("name").asText().equals(person.name())) {
                return member.path("staff_id").asLong();
            }
        }
        throw new IllegalArgumentException(person.name());
    }

    /** The channel on which a staff member is told what is theirs. */
    public String personalChannel(Person person, String purpose) {
        return "private-" + slug() + "-staff-" + idOf(person) + "-" + purpose;
    }

    /** A path below the routes of the staff. */
    public String path(String rest) {
        return "/api/chat/" + slug() + rest;
    }

    /** A path below the routes of the booking system. */
    public String bookings(String rest) {
        return "/api/integration/hotels/" + slug() + rest;
    }

    /** A room of which nobody knew before. */
    public String newRoom() {
        String room = "R" + SERIAL.incrementAndGet();
        server.bookings()
                .call("PUT", bookings("/rooms/" + room + "/"), Map.of())
                .expecting(201);
        return room;
    }

    /** A guest who has just got a room of their own. */
    public Stay newStay() {
        return newStay(newRoom());
    }

    /** A guest who has just checked in to a room. */
    public Stay newStay(String room) {
        Stay stay = expected(room);
        stay.move("check-in", Map.of()).expecting(200);
        return stay;
    }

    /** A guest who has a room and a token, and is still to come. */
    public Stay expected(String room) {
        String booking = "E2E-" + SERIAL.incrementAndGet();
        LocalDate today = LocalDate.parse("2026-01-05");
        server.bookings()
                .call(
                        "PUT",
                        bookings("/bookings/" + booking + "/"),
                        Map.of(
                                "guest_first_name",
                                "Mary",
                                "guest_last_name",
                                "Byrne",
                                "check_in",
                                today.toString(),
                                "check_out",
                                today.plusDays(3).toString(),
                                "room_number",
                                room))
                .expecting(201);
        String token = server.bookings()
                .post(bookings("/bookings/" + booking + "/guest-token/"))
                .expecting(201)
                .path("token")
                .asText();
        return new Stay(this, booking, room, server.holderOf(token), token);
    }

    private JsonNode member(String role) {
        for (JsonNode member : credentials.path("staff")) {
            if (member.path("username").asText().endsWith("." + role)) {
                return member;
            }
        }
        throw new IllegalArgumentException(role);
    }
}
