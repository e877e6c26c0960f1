package com.hotelmate.chat.application.port;

import com.hotelmate.chat.domain.message.MessageId;
import java.util.Optional;

/**
 * Which messages of a conversation to read: the newest, or those next to a message in one direction.
 *
 * @param before only strictly older ones
 * @param after only strictly newer ones
 * @param limit at most so many, at least 1
 * @param includeDeleted whether those deleted softly are among them
 * @param createdUpTo only those created by a change of at most this number
 */
public record MessageQuery(
        Optional<MessageId> before, Optional<MessageId> after, int limit, boolean includeDeleted, long createdUpTo) {}
