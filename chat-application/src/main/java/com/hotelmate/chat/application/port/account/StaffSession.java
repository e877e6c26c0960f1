package com.hotelmate.chat.application.port.account;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;

/**
 * One login of a staff member, from then until its end.
 *
 * @param id random, so that nobody guesses it
 */
public record StaffSession(String id, HotelSlug hotel, StaffId staff, Instant openedAt, Instant expiresAt) {}
