package com.hotelmate.chat.adapter.rest.guestchat;

import org.jspecify.annotations.Nullable;

/**
 * Where the clients of guests find the realtime server.
 *
 * @param key the public key of the application
 * @param cluster of the Pusher service; any text for another server
 * @param host of a server other than the Pusher service
 * @param port of that server
 */
public record RealtimeAddress(
        String key,
        String cluster,
        @Nullable String host,
        @Nullable Integer port) {}
