package com.hotelmate.chat.adapter.pusher.stub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** A call that reached the stub. */
public record Call(String method, String path, String query, String body) {

    /** One event on one channel. */
    public record Event(String channel, String name, String data) {}

    /** The last part of the path: {@code events}, {@code batch_events}. */
    public String what() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The events it carries, one per channel, in order. */
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        if (what().equals("events")) {
            JsonObject trigger = JsonParser.parseString(body).getAsJsonObject();
            for (JsonElement channel : trigger.getAsJsonArray("channels")) {
                events.add(new Event(channel.getAsString(), text(trigger, "name"), text(trigger, "data")));
            }
        } else if (what().equals("batch_events")) {
            for (JsonElement element : batch()) {
                JsonObject event = element.getAsJsonObject();
                events.add(new Event(text(event, "channel"), text(event, "name"), text(event, "data")));
            }
        }
        return events;
    }

    private JsonArray batch() {
        return JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("batch");
    }

    private static String text(JsonObject object, String member) {
        return object.get(member).getAsString();
    }
}
