package com.hotelmate.chat.application.port.staffchat;

/** How many messages wait for a staff member, and in how many conversations. */
public record UnreadTotals(int messages, int conversations) {

    /** Nothing waits. */
    public static final UnreadTotals NONE = new UnreadTotals(0, 0);
}
