package com.hotelmate.chat.domain.staff;

/**
 * A department of a hotel's staff.
 *
 * @param slug compares without case, and with a hyphen like an underscore
 * @param name what people read
 */
public record Department(long id, String slug, String name) {}
