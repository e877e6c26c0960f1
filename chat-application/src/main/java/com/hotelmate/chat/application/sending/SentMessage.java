package com.hotelmate.chat.application.sending;

import com.hotelmate.chat.domain.guestchat.QuotedMessage;

/**
 * A message that is stored.
 *
 * @param repeated whether it was stored before, by the same submission
 */
public record SentMessage(QuotedMessage message, boolean repeated) {}
