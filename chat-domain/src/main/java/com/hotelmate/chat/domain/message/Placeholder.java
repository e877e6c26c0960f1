package com.hotelmate.chat.domain.message;

/** What stands in place of a deleted message, by what it held. */
public enum Placeholder {
    MESSAGE("[Message deleted]"),
    FILE("[File deleted]"),
    MESSAGE_AND_FILES("[Message and file(s) deleted]");

    private final String text;

    Placeholder(String text) {
        this.text = text;
    }

    /** The placeholder for a message that held text, files, or both. */
    public static Placeholder of(boolean hadText, boolean hadFiles) {
        if (!hadFiles) {
            return MESSAGE;
        }
        return hadText ? MESSAGE_AND_FILES : FILE;
    }

    /** The words that everybody sees. */
    public String text() {
        return text;
    }
}
