package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;

/**
 * How one person reacts to a message; each has one reaction at most.
 *
 * @param id drawn from the sequence of message ids, so it is unique in the whole deployment
 */
public record Reaction(long id, Emoji emoji, StaffId staff, Instant at) {}
