package com.hotelmate.chat.application.port.push;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A device as its app names it.
 *
 * @param token by which the push service reaches it; whoever knows it can notify the device, so the text form hides it
 * @param deviceId what the app calls the device, the same through all its tokens; absent if it does not say
 */
public record Device(String token, Optional<String> deviceId, Optional<Platform> platform) {

    /** The longest token, in characters. */
    public static final int LONGEST_TOKEN = 4096;

    private static final int LONGEST_ID = 255;

    public Device {
        if (!isToken(token)) {
            throw new IllegalArgumentException("A token has 1 to " + LONGEST_TOKEN + " characters, all printable");
        }
        if (!deviceId.map(Device::isId).orElse(true)) {
            throw new IllegalArgumentException("A device id has 1 to " + LONGEST_ID + " characters, all printable");
        }
    }

    /** Whether the text may be a token. */
    public static boolean isToken(String text) {
        return isValid(text, LONGEST_TOKEN);
    }

    /** Whether the text may be the id of a device. */
    public static boolean isId(String text) {
        return isValid(text, LONGEST_ID);
    }

    /** Stands for the token where that may not be kept: the first 64 bits of its SHA-256. */
    public long fingerprint() {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).asLong();
    }

    @Override
    public String toString() {
        return "Device[" + deviceId.orElse("-") + ", "
                + platform.map(Platform::wireName).orElse("-") + "]";
    }

    /** Not blank, and without what not every store can hold: control characters and halves of surrogate pairs. */
    private static boolean isValid(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** What the app runs on. */
    public enum Platform {
        ANDROID,
        IOS,
        WEB;

        /** The platform as the wire spells it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
