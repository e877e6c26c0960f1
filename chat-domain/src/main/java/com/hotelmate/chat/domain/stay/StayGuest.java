package com.hotelmate.chat.domain.stay;

/**
 * The guest of a stay, as a conversation and its messages name them.
 *
 * @param number the booking's number
 */
public record StayGuest(BookingId booking, long number, GuestName name) {}
