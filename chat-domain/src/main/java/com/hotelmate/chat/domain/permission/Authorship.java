package com.hotelmate.chat.domain.permission;

/** Whose message it is, seen from the one who wants to do something with it. */
public enum Authorship {
    OWN,
    GUEST,
    COLLEAGUE,
    SYSTEM
}
