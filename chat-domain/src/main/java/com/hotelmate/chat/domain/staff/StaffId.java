package com.hotelmate.chat.domain.staff;

/** Names a staff member. Positive, unique in the whole deployment, never reused. */
public record StaffId(long value) {

    public StaffId {
        if (value <= 0) {
            throw new IllegalArgumentException("Staff ids are positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
