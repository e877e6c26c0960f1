package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the conversations of stays, and changes them one unit of work at a time. Thread-safe. */
public interface GuestConversations {

    /** The conversation of the stay, made now if there is none; exactly one per booking, however many ask at once. */
    Opened open(Stay stay, Instant now);

    /** The conversation of that id, if the hotel has it. */
    Optional<GuestConversation> find(HotelSlug hotel, ConversationId id);

    /** The conversation of that booking, if it was made already. */
    Optional<GuestConversation> ofBooking(HotelSlug hotel, BookingId booking);

    /** The id of the conversation of that booking, if it was made already. It never changes, so stores may remember it. */
    Optional<ConversationId> idOf(HotelSlug hotel, BookingId booking);

    /** The conversation of that id with its newest message, if the hotel has it. */
    Optional<ConversationSummary> summary(HotelSlug hotel, ConversationId id);

    /** A page of the hotel's conversations, the last updated first. */
    List<ConversationSummary> list(HotelSlug hotel, ConversationQuery query);

    /** The conversations of the hotel in which something waits to be read by the staff, the last updated first. */
    List<GuestConversation> unreadByStaff(HotelSlug hotel);

    /**
     * The changes of the conversation with numbers above {@code after}, lowest first; empty when the hotel has no such
     * conversation.
     */
    Optional<ConversationChanges> changes(HotelSlug hotel, ConversationId id, long after, int limit);

    /**
     * Lets the decision see the conversation as if it were locked, and stores the outcome with its changes and lanes as a
     * whole before it returns. A decision that throws stores nothing. A decision is asked again when another unit of work
     * changed the conversation or submitted the same thing meanwhile, so it must have no effect of its own before it is
     * certain to succeed, other than on what the store makes part of the unit.
     *
     * @return the answer of the decision; empty when the hotel has no such conversation
     */
    <T> Optional<T> change(
            HotelSlug hotel, ConversationId id, Loading loading, Function<LockedConversation, Outcome<T>> decision);
}
