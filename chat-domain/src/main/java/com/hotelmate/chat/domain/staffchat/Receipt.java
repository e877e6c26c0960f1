package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;

/** When one person read a message; it is never taken back. */
public record Receipt(StaffId reader, Instant at) {}
