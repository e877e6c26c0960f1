package com.hotelmate.chat.adapter.websocket.wire;

import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with the secret of an application, and compares in constant time. Thread-safe. */
public final class Signature implements ChannelSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private final String key;
    private final SecretKeySpec secret;

    /** Signs as the application with that key and secret. */
    public Signature(String key, String secret) {
        this.key = key;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public String sign(String text) {
        return key + ":" + hex(text);
    }

    /** Whether a client showed the authorisation of that connection for that channel. */
    public boolean authorises(String shown, String socketId, String channel) {
        return equal(shown, sign(socketId + ":" + channel));
    }

    /** Whether a client showed what says that the user of that connection is the one in the data. */
    public boolean authenticates(String shown, String socketId, String userData) {
        return equal(shown, signUser(socketId, userData));
    }

    /** The HMAC-SHA256 of a text in lower-case hex digits. */
    public String hex(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }

    /** Whether two texts are the same, in a time that does not tell where they differ. */
    public static boolean equal(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
