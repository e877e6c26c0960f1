package com.hotelmate.chat.domain.message;

import java.time.Instant;

/**
 * A text that a message had before an edit.
 *
 * @param version 1 for the first text
 * @param validFrom when it became the text
 * @param validUntil when the next one took its place
 */
public record FormerText(MessageId message, int version, String text, Instant validFrom, Instant validUntil) {}
