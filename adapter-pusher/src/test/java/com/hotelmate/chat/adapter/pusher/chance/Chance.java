package com.hotelmate.chat.adapter.pusher.chance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Words, numbers and choices at random. */
final class Chance {

    private static final Instant EPOCH = Instant.parse("2026-01-05T10:30:00Z");
    private static final String[] PIECES = {
        "a",
        "e",
        " ",
        "towels ",
        "\"",
        "\\",
        "\n",
        "\t",
        "\u0001",
        "\u007f",
        "\u2028",
        "<b>",
        "&",
        "'",
        "é",
        "ß",
        "你好",
        "😀",
        "👨‍👩‍👧",
        "ż",
        "\u0000",
        "{\"x\":1}"
    };

    private final Random random;
    private final List<String> texts;
    private final List<String> names;

    Chance(long seed) {
        random = new Random(seed);
        texts = list(1000, n -> words(n < 970 ? upTo(100) : n < 992 ? upTo(1500) : 4000 + upTo(1000)));
        names = list(1000, n -> words(n < 980 ? 1 + upTo(20) : 100 + upTo(155)));
    }

    /** What people write: mostly a line, now and then a page. */
    String text() {
        return oneOf(texts);
    }

    /** A name of a few letters, rarely of very many. */
    String name() {
        return oneOf(names);
    }

    private String words(int codePoints) {
        StringBuilder words = new StringBuilder();
        int left = codePoints;
        while (left > 0) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            words.append(piece);
            left -= piece.codePointCount(0, piece.length());
        }
        return left < 0 ? words.substring(0, words.offsetByCodePoints(0, codePoints)) : words.toString();
    }

    final int upTo(int most) {
        return random.nextInt(most + 1);
    }

    long id() {
        return 1 + (random.nextInt(20) == 0 ? random.nextLong(Long.MAX_VALUE - 1) : random.nextInt(1_000_000));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    Instant time() {
        return EPOCH.plusMillis(random.nextInt(Integer.MAX_VALUE));
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> some(List<T> all) {
        int share = 1 + random.nextInt(4);
        return all.stream().filter(one -> random.nextInt(4) < share).toList();
    }

    final <T> List<T> list(int size, IntFunction<T> value) {
        return IntStream.range(0, size).mapToObj(value).toList();
    }
}
