package com.hotelmate.chat.adapter.rest.credential;

import com.google.common.base.Splitter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secret keys of 32 bytes, each by its id: the first signs, all verify, so that a key can be changed while what the old
 * one signed is still about. Never printed.
 */
public final class KeyRing {

    private static final int KEY_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** One key. */
    static final class Key {

        private final String id;
        private final byte[] secret;

        private Key(String id, byte[] secret) {
            this.id = id;
            this.secret = secret;
        }

        String id() {
            return id;
        }

        byte[] secret() {
            return secret.clone();
        }
    }

    private final List<Key> keys;

    private KeyRing(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * The keys of a setting.
     *
     * @param setting {@code id:key,...}, each key in base64url
     * @throws IllegalArgumentException if it is anything else; the message does not repeat it
     */
    public static KeyRing parse(String setting) {
        List<Key> keys = new ArrayList<>();
        for (String entry : Splitter.on(',').trimResults().split(setting)) {
            int colon = entry.indexOf(':');
            String id = colon < 0 ? "" : entry.substring(0, colon);
            if (!ID.matcher(id).matches()
                    || keys.stream().anyMatch(key -> key.id().equals(id))) {
                throw new IllegalArgumentException("Keys are written as id:key,id:key with different ids");
            }
            keys.add(new Key(id, decoded(entry.substring(colon + 1))));
        }
        return new KeyRing(keys);
    }

    /** A ring with one new key, good until the process ends. */
    public static KeyRing random() {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        return new KeyRing(List.of(new Key("own", secret)));
    }

    Key signing() {
        return keys.get(0);
    }

    List<Key> all() {
        return keys;
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static byte[] decoded(String text) {
        byte[] secret;
        try {
            secret = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException quotesTheText) {
            secret = new byte[0];
        }
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("Each key is " + KEY_BYTES + " bytes in base64url");
        }
        return secret;
    }

    @Override
    public String toString() {
        return keys.size() + " keys";
    }
}
