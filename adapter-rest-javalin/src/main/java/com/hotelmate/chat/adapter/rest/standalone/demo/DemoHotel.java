package com.hotelmate.chat.adapter.rest.standalone.demo;

import java.util.List;

/** A sample hotel, as it is shown to whoever tries the demo out. */
public record DemoHotel(String slug, String name, List<Staff> staff, List<Stay> stays, List<Team> teams) {

    /** Somebody who can log in. */
    public record Staff(
            long staffId,
            String username,
            String password,
            String name,
            String role,
            String department,
            boolean onDuty) {

        @Override
        public String toString() {
            return "Staff[" + username + "]";
        }
    }

    /** A conversation of staff; without a title if it is of two. */
    public record Team(long conversationId, String title, List<String> usernames) {}

    /** A guest who can come in. */
    public record Stay(String bookingId, String roomNumber, String state, String token) {

        @Override
        public String toString() {
            return "Stay[" + bookingId + "]";
        }
    }
}
