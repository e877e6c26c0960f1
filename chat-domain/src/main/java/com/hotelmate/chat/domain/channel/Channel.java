package com.hotelmate.chat.domain.channel;

/** A realtime channel by its full name on the wire, privacy prefix included. */
public record Channel(String name) {

    @Override
    public String toString() {
        return name;
    }
}
