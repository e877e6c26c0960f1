package com.hotelmate.chat.adapter.jooq.notify;

/** What is sent to whoever listens to the channel. */
record Notification(String channel, String payload) {}
