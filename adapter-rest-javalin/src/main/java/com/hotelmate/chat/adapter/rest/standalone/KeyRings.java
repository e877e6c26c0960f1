package com.hotelmate.chat.adapter.rest.standalone;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code kid:key,...} settings: every key 32 bytes as base64url, the first one signs. */
final class KeyRings {

    private static final int KEY_BYTES = 32;
    private static final String TAKES = "kid:key,... with keys of 32 bytes as base64url";

    private KeyRings() {}

    /** The keys by their names, in the order given; empty if there are none. */
    static Map<String, byte[]> read(SettingsSource source, String name) {
        List<Optional<Map.Entry<String, byte[]>>> keys = new ArrayList<>();
        source.list(name).forEach(part -> keys.add(key(part)));
        Map<String, byte[]> ring = new LinkedHashMap<>();
        keys.forEach(key -> key.ifPresent(entry -> ring.put(entry.getKey(), entry.getValue())));
        if (ring.size() < keys.size()) {
            source.wrong(name, TAKES);
        }
        return ring;
    }

    private static Optional<Map.Entry<String, byte[]>> key(String part) {
        int colon = part.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getUrlDecoder().decode(part.substring(colon + 1));
            return key.length == KEY_BYTES ? Optional.of(Map.entry(part.substring(0, colon), key)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
