package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;
import java.util.List;

/**
 * One numbered change of a staff conversation.
 *
 * @param seq 1 for the first change of the conversation, then without a gap, in the order of commits
 * @param present who takes part after the change, in order of id; after the deletion of the conversation, who took part
 *     until then
 * @param unread the people whose count of unread messages the change altered, in order of id
 */
public record StaffChange(
        HotelSlug hotel,
        ConversationId conversation,
        long seq,
        Instant at,
        StaffFact fact,
        List<StaffId> present,
        List<Unread> unread) {

    public StaffChange {
        present = List.copyOf(present);
        unread = List.copyOf(unread);
    }

    /** How many messages of the conversation wait to be read by a person after a change. */
    public record Unread(StaffId staff, int messages) {}
}
