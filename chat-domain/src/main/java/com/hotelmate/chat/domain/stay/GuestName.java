package com.hotelmate.chat.domain.stay;

/** The name under which a booking stands. */
public record GuestName(String first, String last) {

    /** First and last name as one text, without stray blanks. */
    public String full() {
        return (first + " " + last).strip();
    }
}
