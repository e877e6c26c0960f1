package com.hotelmate.chat.adapter.websocket.trigger;

import com.hotelmate.chat.adapter.websocket.wire.Signature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges whether a request was signed by somebody who knows the secret, lately, and for just this body. */
final class RequestSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final String SIGNATURE = "auth_signature";

    private final String key;
    private final Signature signature;

    RequestSignature(String key, Signature signature) {
        this.key = key;
        this.signature = signature;
    }

    /** Refuses what is not rightly signed, without saying why. */
    void verify(String method, String path, Map<String, List<String>> query, byte[] body, Instant now) {
        if (query.values().stream().anyMatch(values -> values.size() != 1)) {
            throw unauthorised();
        }
        Map<String, String> signed = new TreeMap<>();
        query.forEach((name, values) -> signed.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String shown = signed.getOrDefault(SIGNATURE, "");
        signed.remove(SIGNATURE);

        boolean genuine = Signature.equal(shown, expected(method, path, signed));
        boolean right = key.equals(signed.get("auth_key"))
                && "1.0".equals(signed.get("auth_version"))
                && isRecent(signed.getOrDefault("auth_timestamp", ""), now)
                && (body.length == 0 || Signature.equal(signed.getOrDefault("body_md5", ""), md5(body)));
        if (!genuine || !right) {
            throw unauthorised();
        }
    }

    /** The signature that belongs to a request with these parameters, sorted by name. */
    String expected(String method, String path, Map<String, String> sorted) {
        String query = sorted.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return signature.hex(method + "\n" + path + "\n" + query);
    }

    static String md5(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has MD5", missing);
        }
    }

    private static boolean isRecent(String timestamp, Instant now) {
        try {
            long distance = Math.abs(Math.subtractExact(now.getEpochSecond(), Long.parseLong(timestamp)));
            return distance <= TOLERANCE.toSeconds();
        } catch (ArithmeticException | NumberFormatException senseless) {
            return false;
        }
    }

    private static Refusal unauthorised() {
        return new Refusal(401, "Invalid signature");
    }
}
