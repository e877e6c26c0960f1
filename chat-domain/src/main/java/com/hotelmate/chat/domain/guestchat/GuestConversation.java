package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayGuest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The conversation of one stay: exactly one per booking, through every room it is moved to, until check-out.
 *
 * @param guest the guest as the conversation last knew them
 * @param room the room that the guest lives in, or lived in last, as the conversation last learned it
 * @param lastSeq the number of the newest change; 0 before the first
 * @param participations every time somebody of the staff took part, oldest first
 * @param end when and with which change the stay ended
 */
public record GuestConversation(
        ConversationId id,
        HotelSlug hotel,
        StayGuest guest,
        Optional<Room> room,
        Instant createdAt,
        Instant updatedAt,
        long lastSeq,
        Unread unread,
        List<Participation> participations,
        Optional<End> end) {

    public GuestConversation {
        participations = List.copyOf(participations);
    }

    /** A conversation in which nothing has happened yet. */
    public static GuestConversation opened(ConversationId id, Stay stay, Instant at) {
        return new GuestConversation(
                id,
                stay.hotel(),
                stay.stayGuest(),
                stay.occupiedRoom(),
                at,
                at,
                0,
                Unread.NONE,
                List.of(),
                Optional.empty());
    }

    /** The booking of the stay. */
    public BookingId booking() {
        return guest.booking();
    }

    /** Whether the stay, and with it the conversation, is over. */
    public boolean hasEnded() {
        return end.isPresent();
    }

    /** Whether the stay has nothing new to tell the conversation: no other name or room, and not its end. */
    public boolean isUpToDateWith(Stay stay) {
        return hasEnded() || (!stay.isOver() && room.equals(stay.occupiedRoom()) && guest.equals(stay.stayGuest()));
    }

    /** Those who take part now, in the order they joined. */
    public List<Participation> present() {
        return participations.stream().filter(Participation::isPresent).toList();
    }

    /** The participation of that person, if they take part now. */
    public Optional<Participation> participationOf(StaffId staff) {
        return Participation.of(participations, staff);
    }

    /** Who looks after the guest now: of those present, the one who took over last. */
    public Optional<Participation> handler() {
        return Participation.handler(participations);
    }

    /** The newest change that the guest may see: after the stay nothing newer than its end. */
    public long lastSeqForGuest() {
        return end.map(End::seq).orElse(lastSeq);
    }

    /** The end of the stay. */
    public record End(Instant at, long seq) {}
}
