package com.hotelmate.chat.domain.permission;

/** How a message goes: hidden behind a placeholder, or for good. */
public enum DeletionMode {
    SOFT,
    HARD
}
