package com.hotelmate.chat.domain.guestchat;

/** The two sides of a guest conversation. The staff side is collective: one reader reads for all. */
public enum Side {
    GUEST,
    STAFF
}
