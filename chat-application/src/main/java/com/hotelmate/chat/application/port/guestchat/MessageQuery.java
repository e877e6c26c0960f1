package com.hotelmate.chat.application.port.guestchat;

import java.util.OptionalLong;

/**
 * Which messages of a conversation to read: the newest, or those next to a message in one direction.
 *
 * @param before only strictly older ones than this id, whether or not a message has it
 * @param after only strictly newer ones than this id, whether or not a message has it; 0 for all
 * @param limit at most so many, at least 1
 * @param includeDeleted whether those deleted softly are among them
 * @param untilEnd nothing from after the end of the stay, as if the conversation had stopped there
 */
public record MessageQuery(
        OptionalLong before, OptionalLong after, int limit, boolean includeDeleted, boolean untilEnd) {}
