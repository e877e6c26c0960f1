package com.hotelmate.chat.adapter.rest.staffchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Person;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A conversation of Killarney's staff, as its people call it. */
public record Team(ChatServer server, long id) {

    /** Where all of it is. */
    public static final String Q = "/api/staff_chat/killarney";

    /** The conversation of the person with these others. */
    public static Team of(ChatServer server, Person person, long... others) {
        return new Team(server, begin(person, others).json().path("id").asLong());
    }

    public static Response begin(Person person, long... others) {
        String ids = Arrays.stream(others).mapToObj(Long::toString).collect(Collectors.joining(","));
        return person.post(Q + "/conversations/", "{\"participant_ids\":[" + ids + "]}");
    }

    /** The path of the conversation, and what follows it. */
    public String path(String rest) {
        return Q + "/conversations/" + id + "/" + rest;
    }

    public static String message(long message, String rest) {
        return Q + "/messages/" + message + "/" + rest;
    }

    public Response send(Person person, String body, String... headers) {
        return person.post(path("send-message/"), body, headers);
    }

    /** Writes a message; its id. */
    public long writes(Person person, String text) {
        return send(person, "{\"message\":\"" + text + "\"}").json().path("id").asLong();
    }

    /** The conversation as the person sees it. */
    public JsonNode seenBy(Person person) {
        return person.get(path("")).json();
    }

    /** What the person reads in it, deleted messages too. */
    public JsonNode messages(Person person) {
        return person.get(path("messages/?include_deleted=true")).json().path("messages");
    }

    /** The newest number of the conversation. */
    public long lastSeq(Person person) {
        return seenBy(person).path("last_seq").asLong();
    }
}
