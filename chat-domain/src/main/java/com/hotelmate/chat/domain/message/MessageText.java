package com.hotelmate.chat.domain.message;

/**
 * The text of a message: plain text, never markup. Trimmed, with LF line ends, without control characters other than
 * LF and TAB, 1 to {@value #MAX_CODE_POINTS} code points.
 */
public record MessageText(String value) {

    /** The longest text, in Unicode code points. */
    public static final int MAX_CODE_POINTS = 5000;

    public MessageText {
        if (value.isEmpty() || isTooLong(value) || !value.equals(clean(value))) {
            throw new IllegalArgumentException("A text is clean and has 1 to " + MAX_CODE_POINTS + " code points");
        }
    }

    /** The text as it would be stored; may be empty or too long. */
    public static String clean(String raw) {
        String text = raw.replace("\r\n", "\n");
        if (hasUnwanted(text)) {
            text = text.codePoints()
                    .filter(c -> !isUnwanted(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return text.strip();
    }

    /** Whether a cleaned text has more code points than a message may have. */
    public static boolean isTooLong(String cleaned) {
        return cleaned.length() > MAX_CODE_POINTS && cleaned.codePointCount(0, cleaned.length()) > MAX_CODE_POINTS;
    }

    /** The first code points of a text, for previews. */
    public static String preview(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    /** Asked of every text on its way in, and almost never true. */
    private static boolean hasUnwanted(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isUnwanted(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** Control characters, and halves of surrogate pairs, which no UTF-8 text can hold. */
    private static boolean isUnwanted(int c) {
        boolean halfAPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return halfAPair || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    @Override
    public String toString() {
        return "[text of " + value.length() + " characters]";
    }
}
