package com.hotelmate.chat.adapter.rest.credential;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;

/**
 * What a staff token says: who logged in, where, and how long that lasts.
 *
 * @param session the login, so that it can be ended alone
 */
public record StaffTicket(HotelSlug hotel, StaffId staff, String session, Instant issuedAt, Instant expiresAt) {}
