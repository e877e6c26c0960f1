package com.hotelmate.chat.adapter.fcm.stub;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** A service account that exists nowhere, with a key that is new in every run. */
final class GoogleAccount {

    private static final String EMAIL = "hotel-chat@hotel-test.iam.gserviceaccount.com";

    /** Google's library names this one wherever it asks. */
    private static final String AUDIENCE = "https://oauth2.googleapis.com/token";

    private static final KeyPair KEYS = newKeys();

    private final URI tokenUri;

    GoogleAccount(URI tokenUri) {
        this.tokenUri = tokenUri;
    }

    /** Its key as Firebase hands it out. */
    String json() {
        JsonObject json = new JsonObject();
        json.addProperty("type", "service_account");
        json.addProperty("project_id", FcmStub.PROJECT);
        json.addProperty("private_key_id", "0123456789abcdef");
        json.addProperty("private_key", pem());
        json.addProperty("client_email", EMAIL);
        json.addProperty("client_id", "100000000000000000000");
        json.addProperty("token_uri", tokenUri.toString());
        return json.toString();
    }

    /** The first line of its private key that is secret. */
    String secret() {
        return pem().lines().skip(1).findFirst().orElseThrow();
    }

    /** Whether the account signed this to be let in here. */
    boolean signed(String assertion) {
        String[] parts = assertion.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(KEYS.getPublic());
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            JsonObject claims = JsonParser.parseString(
                            new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return check.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && claims.get("iss").getAsString().equals(EMAIL)
                    && claims.get("aud").getAsString().equals(AUDIENCE)
                    && claims.get("scope").getAsString().contains("firebase.messaging");
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(KEYS.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
