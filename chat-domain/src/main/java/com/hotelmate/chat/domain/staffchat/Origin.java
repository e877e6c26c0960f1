package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import java.time.Instant;

/**
 * Where a forwarded text comes from: the very first original, through however many hands it went. Whoever sees the copy
 * may not see the original, so nothing else is told of it.
 *
 * @param sender the name of who wrote it
 */
public record Origin(MessageId message, String sender, Instant sentAt) {}
