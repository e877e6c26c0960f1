package com.hotelmate.chat.adapter.rest.standalone;

import com.hotelmate.chat.adapter.rest.credential.KeyRing;
import com.hotelmate.chat.adapter.rest.standalone.settings.DatabaseSettings;
import com.hotelmate.chat.adapter.rest.standalone.settings.RealtimeApplication;
import com.hotelmate.chat.adapter.rest.standalone.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What credentials are signed with. What is not set is made at start; beside an embedded database it is kept, so that who
 * logged in stays so over a restart. Its text shows none of it.
 */
record Secrets(KeyRing staffTokens, KeyRing guestSessions, String realtime) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets of(Settings settings) {
        Properties made = settings.database()
                .flatMap(DatabaseSettings::directory)
                .map(Secrets::keptIn)
                .orElseGet(Secrets::made);
        return new Secrets(
                settings.staffTokenKeys().orElseGet(() -> KeyRing.parse(made.getProperty("STAFF_TOKEN_KEYS", ""))),
                settings.guestSessionKeys().orElseGet(() -> KeyRing.parse(made.getProperty("GUEST_SESSION_KEYS", ""))),
                settings.realtime()
                        .flatMap(RealtimeApplication::secret)
                        .orElseGet(() -> made.getProperty("PUSHER_SECRET", "")));
    }

    private static Properties made() {
        Properties secrets = new Properties();
        secrets.setProperty("STAFF_TOKEN_KEYS", "own:" + random());
        secrets.setProperty("GUEST_SESSION_KEYS", "own:" + random());
        secrets.setProperty("PUSHER_SECRET", random());
        return secrets;
    }

    private static Properties keptIn(Path directory) {
        Path file = directory.resolve("keys.properties");
        try {
            if (!Files.exists(file)) {
                Path draft = Files.createTempFile(
                        directory,
                        "keys",
                        ".making",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (OutputStream stream = Files.newOutputStream(draft)) {
                    made().store(stream, "Made at the first start; a setting of the same name goes before it");
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Properties kept = new Properties();
            try (InputStream stream = Files.newInputStream(file)) {
                kept.load(stream);
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys beside the embedded database cannot be kept", e);
        }
    }

    private static String random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
