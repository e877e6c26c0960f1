package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Circle;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffRevision;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the conversations of staff, and changes them one unit of work at a time. Thread-safe.
 *
 * <p>A decision that throws stores nothing. A decision may be asked again when another unit of work submitted the same
 * thing first, so it must have no effect of its own before it is certain to succeed.
 */
public interface StaffConversations {

    /**
     * The conversation whose {@linkplain StaffConversation#circle() circle} this is, or one that is begun now; exactly
     * one, however many ask at once.
     *
     * @param beginning what to store of a conversation with that id; asked only when there is none
     */
    OpenedStaffConversation open(HotelSlug hotel, Circle circle, Function<ConversationId, StaffRevision> beginning);

    /** The conversation of that id, deleted or not, if the hotel has it. */
    Optional<StaffConversation> find(HotelSlug hotel, ConversationId id);

    /** A page of the conversations that a staff member takes part in; never deleted ones. */
    StaffConversationPage list(HotelSlug hotel, StaffConversationQuery query);

    /**
     * The conversations that the staff member takes part in and in which something waits for them; most unread first, then
     * in order of id. Never deleted ones.
     */
    List<StaffConversation> unread(HotelSlug hotel, StaffId staff);

    /**
     * How much waits for each of these people in all of their conversations together. Who is left out has nothing that
     * waits.
     */
    Map<StaffId, UnreadTotals> unreadTotals(HotelSlug hotel, Collection<StaffId> staff);

    /** How much waits for the staff member in all of their conversations together. */
    default UnreadTotals unreadTotals(HotelSlug hotel, StaffId staff) {
        return unreadTotals(hotel, List.of(staff)).getOrDefault(staff, UnreadTotals.NONE);
    }

    /**
     * Locks the conversation, lets the decision see it, and stores the outcome with its changes and lanes as a whole
     * before it returns. Deleted conversations are shown to the decision like others.
     *
     * @return the answer of the decision; empty when the hotel has no such conversation
     */
    <T> Optional<T> change(
            HotelSlug hotel,
            ConversationId id,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision);

    /**
     * Changes several conversations in one unit of work: locks those that the hotel has in order of id, lets the decision
     * see each of them, and stores all outcomes as a whole before it returns.
     *
     * @return the answers in order of id; those that the hotel has not are left out
     */
    <T> List<T> changeAll(
            HotelSlug hotel,
            Collection<ConversationId> ids,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision);
}
