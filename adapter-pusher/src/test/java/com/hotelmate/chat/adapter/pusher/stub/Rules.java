package com.hotelmate.chat.adapter.pusher.stub;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the hosted service asks of every call, as its documentation has it; written without the client's library. */
final class Rules {

    private static final String CHANNEL = "[-a-zA-Z0-9_=@,.;]{1,164}";

    private Rules() {}

    /** The status that the service answers a call with that breaks a rule. */
    static Optional<Integer> broken(Call call, String key, String secret, long nowSeconds) {
        Map<String, String> query = parameters(call.query());
        if (!isSigned(call, query, key, secret, nowSeconds)) {
            return Optional.of(401);
        }
        int most = call.what().equals("events") ? 100 : 10;
        if (call.events().size() > most) {
            return Optional.of(400);
        }
        for (Call.Event event : call.events()) {
            if (!event.channel().matches(CHANNEL) || event.name().length() > 200) {
                return Optional.of(400);
            }
            if (event.data().getBytes(StandardCharsets.UTF_8).length > 10_240) {
                return Optional.of(413);
            }
        }
        return Optional.empty();
    }

    private static boolean isSigned(Call call, Map<String, String> query, String key, String secret, long nowSeconds) {
        String signature = query.remove("auth_signature");
        String signed = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        boolean bodyFits = call.body().isEmpty() || md5(call.body()).equals(query.get("body_md5"));
        return bodyFits
                && key.equals(query.get("auth_key"))
                && "1.0".equals(query.get("auth_version"))
                && Math.abs(nowSeconds - Long.parseLong(query.getOrDefault("auth_timestamp", "0"))) <= 600
                && hmac(call.method() + "\n" + call.path() + "\n" + signed, secret)
                        .equals(signature);
    }

    /** By name, as they are signed. */
    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return parameters;
    }

    private static String md5(String text) {
        try {
            return hex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return hex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hex(byte[] bytes) {
        return String.format("%0" + bytes.length * 2 + "x", new BigInteger(1, bytes));
    }
}
