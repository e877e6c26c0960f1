package com.hotelmate.chat.domain.guestchat;

/** How many messages wait to be read by each side. */
public record Unread(int byStaff, int byGuest) {

    /** Nothing waits. */
    public static final Unread NONE = new Unread(0, 0);

    Unread plus(GuestMessage message, int messages) {
        int forStaff = message.isUnreadBy(Side.STAFF) ? messages : 0;
        int forGuest = message.isUnreadBy(Side.GUEST) ? messages : 0;
        return new Unread(byStaff + forStaff, byGuest + forGuest);
    }
}
