package com.hotelmate.chat.domain.staffchat;

import java.util.Optional;
import java.util.stream.Stream;

/** What a staff member may react to a message with. */
public enum Emoji {
    THUMBS_UP("👍"),
    HEART("❤️"),
    SMILE("😊"),
    TEARS_OF_JOY("😂"),
    SURPRISE("😮"),
    TEAR("😢"),
    PARTY("🎉"),
    FIRE("🔥"),
    CHECK("✅"),
    APPLAUSE("👏");

    private static final String EMOJI_STYLE = "\uFE0F";

    private final String symbol;

    Emoji(String symbol) {
        this.symbol = symbol;
    }

    /** The one that the text spells, with or without the variation selector that asks for colours. */
    public static Optional<Emoji> of(String text) {
        String plain = plain(text);
        return Stream.of(values())
                .filter(emoji -> plain(emoji.symbol).equals(plain))
                .findFirst();
    }

    /** The emoji itself. */
    public String symbol() {
        return symbol;
    }

    private static String plain(String text) {
        return text.replace(EMOJI_STYLE, "");
    }
}
