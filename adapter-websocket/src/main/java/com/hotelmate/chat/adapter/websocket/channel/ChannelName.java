package com.hotelmate.chat.adapter.websocket.channel;

import java.util.regex.Pattern;

/** The rules for the names of channels. */
public final class ChannelName {

    private static final Pattern WELL_FORMED = Pattern.compile("[-a-zA-Z0-9_=@,.;]{1,164}");

    private ChannelName() {}

    /** Whether a channel may be called so at all. */
    public static boolean isWellFormed(String name) {
        return WELL_FORMED.matcher(name).matches();
    }

    /** Whether listening needs an authorisation. */
    public static boolean isPrivate(String name) {
        return name.startsWith("private-");
    }

    /** The channel that only the connections of that user listen to, whatever characters the id has. */
    public static String ofUser(String id) {
        return "#server-to-user-" + id;
    }

    /** Whether it is a channel that shows who else is there; those are not offered. */
    public static boolean isPresence(String name) {
        return name.startsWith("presence-");
    }
}
