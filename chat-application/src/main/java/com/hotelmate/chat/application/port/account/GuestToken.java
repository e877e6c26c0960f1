package com.hotelmate.chat.application.port.account;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;

/**
 * What is kept of a token that lets the guest of a booking in; never the token itself.
 *
 * @param fingerprint the SHA-256 of the token, in lower-case hex
 */
public record GuestToken(HotelSlug hotel, BookingId booking, String fingerprint, Instant issuedAt) {}
