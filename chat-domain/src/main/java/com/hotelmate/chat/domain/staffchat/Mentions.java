package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds whom a text mentions: {@code @} with a participant's username, or else with the full or the first name of exactly
 * one participant, whatever the case. Everything else with an {@code @} is plain text, and so is an {@code @} inside a
 * word, as in an address.
 */
final class Mentions {

    private Mentions() {}

    /**
     * The people whom the text mentions, in order of appearance, each once and never the author.
     *
     * @param present everybody who takes part, the author too, whose name counts when names are compared
     */
    static List<StaffId> in(String text, List<StaffProfile> present, StaffId author) {
        return IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '@' && (at == 0 || !isPartOfAWord(text, at - 1)))
                .mapToObj(at -> whoStandsAt(text, at + 1, present))
                .flatMap(Optional::stream)
                .filter(person -> !person.equals(author))
                .distinct()
                .toList();
    }

    private static Optional<StaffId> whoStandsAt(String text, int start, List<StaffProfile> present) {
        String word = word(text, start);
        return present.stream()
                .filter(person -> person.username().equalsIgnoreCase(word))
                .map(StaffProfile::id)
                .findFirst()
                .or(() -> theOne(text, start, present, StaffProfile::fullName))
                .or(() -> theOne(text, start, present, StaffProfile::firstName));
    }

    private static String word(String text, int start) {
        int end = start;
        while (end < text.length() && isPartOfAWord(text, end)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static Optional<StaffId> theOne(
            String text, int start, List<StaffProfile> present, Function<StaffProfile, String> name) {
        List<StaffProfile> called = present.stream()
                .filter(person -> stands(text, start, name.apply(person)))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0).id()) : Optional.empty();
    }

    /** Whether the name stands there as a whole, not as the beginning of a longer word. */
    private static boolean stands(String text, int start, String name) {
        int end = start + name.length();
        return !name.isEmpty()
                && text.regionMatches(true, start, name, 0, name.length())
                && (end == text.length() || !isPartOfAWord(text, end));
    }

    private static boolean isPartOfAWord(String text, int index) {
        int c = Character.isLowSurrogate(text.charAt(index))
                ? text.codePointBefore(index + 1)
                : text.codePointAt(index);
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
