package com.hotelmate.chat.adapter.websocket;

/**
 * What the embedded realtime server carries, for metrics.
 *
 * @param connections open connections
 * @param subscriptions channels listened to, summed over the connections
 * @param drops connections ever closed because they read too slowly
 */
public record RealtimeCounts(int connections, int subscriptions, long drops) {}
