package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;

/**
 * Which conversations of a staff member to list.
 *
 * @param of who must take part
 * @param search only those whose title, or the full name of somebody else who takes part, contains this text in whatever
 *     case; it holds no wildcards
 * @param offset how many to leave out at the beginning
 * @param limit how many at most
 */
public record StaffConversationQuery(StaffId of, Optional<String> search, Order order, int offset, int limit) {

    /** By what time they are put in order; those of one time by id, in the same direction. */
    public enum Order {
        LAST_UPDATED_FIRST,
        LAST_UPDATED_LAST,
        NEWEST_FIRST,
        OLDEST_FIRST
    }
}
