package com.hotelmate.chat.domain.guestchat;

import java.util.Optional;

/**
 * A change as it is read back from the log.
 *
 * @param message the message it is about, as it is now; absent when there is none or it was deleted for good
 */
public record LoggedChange(GuestChange change, Optional<QuotedMessage> message) {}
