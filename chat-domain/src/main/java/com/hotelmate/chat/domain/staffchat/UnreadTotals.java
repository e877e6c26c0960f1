package com.hotelmate.chat.domain.staffchat;

/** How many messages wait for a staff member, and in how many conversations. */
public record UnreadTotals(int messages, int conversations) {

    /** Nothing waits. */
    public static final UnreadTotals NONE = new UnreadTotals(0, 0);
}
