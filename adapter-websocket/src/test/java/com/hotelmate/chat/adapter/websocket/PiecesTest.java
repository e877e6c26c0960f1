package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {

    private final Pieces pieces = new Pieces(8);

    @Test
    void makeAMessageWithTheLastOfThem() {
        assertThat(pieces.add("good ", false)).isNull();
        assertThat(pieces.add("day", true)).isEqualTo("good day");
        assertThat(pieces.add("bye", true)).isEqualTo("bye");
    }

    @Test
    void areNotCollectedBeyondTheLimit() {
        assertThat(pieces.add("good day", false)).isNull();

        String message = pieces.add("s", false);

        assertThat(message).isEqualTo("good days");
        assertThat(pieces.isTooLong("good days")).isTrue();
        assertThat(pieces.isTooLong("good day")).isFalse();
    }

    @Test
    void areMeasuredInBytes() {
        assertThat(pieces.isTooLong("éé🏨")).isFalse();
        assertThat(pieces.isTooLong("é客🏨")).isTrue();
    }
}
