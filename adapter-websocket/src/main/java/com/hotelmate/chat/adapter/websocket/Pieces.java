package com.hotelmate.chat.adapter.websocket;

import org.jspecify.annotations.Nullable;

/** Puts the pieces of one client's messages together, as far as they may go. Not thread-safe: one client, one reader. */
final class Pieces {

    private final int mostBytes;
    private @Nullable StringBuilder unfinished;

    Pieces(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The message that this piece completes, or makes too long; null while more must come. */
    @Nullable
    String add(String piece, boolean last) {
        StringBuilder message = unfinished;
        if (message == null) {
            if (last) {
                return piece;
            }
            message = new StringBuilder(piece.length());
            unfinished = message;
        }
        message.append(piece);
        if (last || message.length() > mostBytes) {
            unfinished = null;
            return message.toString();
        }
        return null;
    }

    boolean isTooLong(String message) {
        return message.length() > mostBytes || utf8Length(message) > mostBytes;
    }

    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }
}
