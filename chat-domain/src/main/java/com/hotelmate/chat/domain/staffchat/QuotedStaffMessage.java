package com.hotelmate.chat.domain.staffchat;

import java.util.Optional;

/**
 * A message with the one it answers, both as they are at one moment.
 *
 * @param target the answered message; absent when there is none or it was deleted for good
 */
public record QuotedStaffMessage(StaffMessage message, Optional<StaffMessage> target) {}
