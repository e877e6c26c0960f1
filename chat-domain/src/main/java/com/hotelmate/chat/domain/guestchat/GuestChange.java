package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.util.Optional;

/**
 * One numbered change of a guest conversation: with the facts it holds and the messages as they are, everything that is
 * announced of it can be rendered.
 *
 * @param seq 1 for the first change of the conversation, then without a gap, in the order of commits
 * @param room the room that the guest lived in at that time; absent before check-in and after the change that ended the
 *     stay, when the room's channels belong to another guest
 * @param handler who looked after the guest after the change
 * @param before how many messages were unread before the change
 * @param after how many were unread after it
 */
public record GuestChange(
        HotelSlug hotel,
        ConversationId conversation,
        BookingId booking,
        long seq,
        Instant at,
        GuestFact fact,
        Optional<RoomNumber> room,
        Optional<StaffId> handler,
        Unread before,
        Unread after) {

    /** The room that the guest left by this change, for another one or for home. */
    public Optional<RoomNumber> leftRoom() {
        if (fact instanceof GuestFact.RoomMoved moved) {
            return moved.from();
        }
        return fact instanceof GuestFact.StayEnded ? room : Optional.empty();
    }
}
