package com.hotelmate.chat.application.port.staffchat;

import java.util.OptionalLong;

/**
 * Which messages of a conversation to read: the newest, or those next to a message in one direction.
 *
 * @param before only strictly older ones than this id, whether or not a message has it
 * @param after only strictly newer ones than this id, whether or not a message has it; 0 for all
 * @param limit at most so many, at least 1
 * @param includeDeleted whether those deleted softly are among them
 */
public record StaffMessageQuery(OptionalLong before, OptionalLong after, int limit, boolean includeDeleted) {

    /** The newest ones. */
    public static StaffMessageQuery newest(int limit, boolean includeDeleted) {
        return new StaffMessageQuery(OptionalLong.empty(), OptionalLong.empty(), limit, includeDeleted);
    }
}
