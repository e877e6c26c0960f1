package com.hotelmate.chat.adapter.rest.standalone.settings;

import com.hotelmate.chat.adapter.fcm.FcmSettings;
import com.hotelmate.chat.adapter.rest.credential.KeyRing;
import com.hotelmate.chat.adapter.rest.limit.LimitSettings;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.routing.Dialect;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a standalone server is run, read from the environment. Immutable; its text never shows a secret.
 *
 * @param publicBaseUrl where clients reach the server, without a slash at the end; absent for {@code http://localhost} and the
 *     port it listens on
 * @param database where everything is kept; absent when it is in memory
 * @param realtime the application of the realtime server; absent when there is none
 * @param firebase how closed apps are notified; absent when they are not
 */
public record Settings(
        Mode mode,
        int port,
        Optional<String> publicBaseUrl,
        Optional<String> publicWebUrl,
        List<String> corsOrigins,
        Optional<String> integrationKey,
        Optional<DatabaseSettings> database,
        Optional<RealtimeApplication> realtime,
        Optional<FcmSettings> firebase,
        Privacy privacy,
        Set<Dialect> dialects,
        Optional<KeyRing> staffTokenKeys,
        Duration staffTokenLife,
        Optional<KeyRing> guestSessionKeys,
        Duration guestSessionLife,
        Duration guestHistory,
        Duration changeRetention,
        LimitSettings limits) {

    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_535;
    private static final long MAX_DAYS = 3660;
    private static final String NOT_BUILT = "nothing in this version: see the README for what it can run on";

    /**
     * Reads the settings.
     *
     * @param implied the mode if none is set
     * @throws SettingsException if any of them is wrong; it names all that are
     */
    public static Settings read(Map<String, String> environment, Mode implied) {
        SettingsSource source = new SettingsSource(environment);
        Mode mode = source.choice(
                "MODE", implied, ordered("production", Mode.PRODUCTION, "demo", Mode.DEMO, "test", Mode.TEST));
        refuseWhatIsNotBuilt(source);
        Settings settings = new Settings(
                mode,
                (int) source.number("PORT", DEFAULT_PORT, 0, MAX_PORT),
                url(source, "PUBLIC_BASE_URL"),
                url(source, "PUBLIC_WEB_URL"),
                origins(source),
                source.text("INTEGRATION_KEY"),
                DatabaseSettings.read(source),
                RealtimeApplication.read(source),
                firebase(source),
                source.choice(
                        "REALTIME_PRIVACY",
                        Privacy.PRIVATE,
                        ordered("private", Privacy.PRIVATE, "public", Privacy.PUBLIC)),
                dialects(source),
                keys(source, "STAFF_TOKEN_KEYS"),
                source.hours("STAFF_TOKEN_HOURS", Duration.ofHours(12)),
                keys(source, "GUEST_SESSION_KEYS"),
                source.hours("GUEST_SESSION_HOURS", Duration.ofHours(4)),
                Duration.ofDays(source.number("GUEST_HISTORY_DAYS", 30, 0, MAX_DAYS)),
                Duration.ofDays(source.number("CHANGE_RETENTION_DAYS", 30, 1, MAX_DAYS)),
                limits(source));
        settings.requireSharedKeys(source);
        if (!source.errors().isEmpty()) {
            throw new SettingsException(source.errors());
        }
        return settings;
    }

    @Override
    public String toString() {
        return "Settings[mode=" + mode + ", port=" + port + ", publicBaseUrl=" + publicBaseUrl.orElse("-")
                + ", publicWebUrl=" + publicWebUrl.orElse("-") + ", corsOrigins=" + corsOrigins + ", integrationKey="
                + (integrationKey.isPresent() ? "set" : "-") + ", database="
                + database.map(DatabaseSettings::toString).orElse("-") + ", realtime="
                + realtime.map(RealtimeApplication::toString).orElse("-") + ", firebase="
                + firebase.map(FcmSettings::toString).orElse("-") + ", privacy=" + privacy
                + ", dialects=" + dialects + ", staffTokenKeys=" + staffTokenKeys + ", staffTokenLife="
                + staffTokenLife + ", guestSessionKeys=" + guestSessionKeys + ", guestSessionLife="
                + guestSessionLife + ", guestHistory=" + guestHistory + ", changeRetention=" + changeRetention
                + ", limits=" + limits + "]";
    }

    /** Keys that each node made for itself would not be believed by the others, nor after the next start. */
    private void requireSharedKeys(SettingsSource source) {
        if (mode == Mode.PRODUCTION && database.filter(where -> !where.isOwn()).isPresent()) {
            String takes = "keys of your own in production: see docs/settings.md for how to make them";
            if (staffTokenKeys.isEmpty()) {
                source.wrong("STAFF_TOKEN_KEYS", takes);
            }
            if (guestSessionKeys.isEmpty()) {
                source.wrong("GUEST_SESSION_KEYS", takes);
            }
            if (realtime.filter(application -> application.secret().isEmpty()).isPresent()) {
                source.wrong("PUSHER_SECRET", "a secret of your own in production");
            }
        }
    }

    private static Optional<FcmSettings> firebase(SettingsSource source) {
        Optional<String> project = source.text("FIREBASE_PROJECT_ID");
        Optional<URI> endpoint = url(source, "FIREBASE_ENDPOINT").map(URI::create);
        if (source.text("FIREBASE_CREDENTIALS").isEmpty()) {
            refuse(source, "nothing without FIREBASE_CREDENTIALS", "FIREBASE_PROJECT_ID", "FIREBASE_ENDPOINT");
        }
        return source.parsed(
                "FIREBASE_CREDENTIALS",
                Optional.empty(),
                "the key of a service account of Firebase, as JSON or as the path of a file",
                text -> Optional.of(FcmSettings.of(text, project, endpoint)));
    }

    private static Set<Dialect> dialects(SettingsSource source) {
        Map<String, Dialect> known = new LinkedHashMap<>();
        for (Dialect dialect : Dialect.values()) {
            known.put(dialect.wireName(), dialect);
        }
        List<String> named = source.list("REALTIME_DIALECTS");
        if (named.isEmpty()) {
            return Set.of(Dialect.GUEST_FLAT, Dialect.ENVELOPE);
        }
        if (!known.keySet().containsAll(named)) {
            source.wrong("REALTIME_DIALECTS", "a list of " + String.join(", ", known.keySet()));
            return Set.of();
        }
        Set<Dialect> chosen = new LinkedHashSet<>();
        named.forEach(name -> chosen.add(Objects.requireNonNull(known.get(name))));
        return chosen;
    }

    private static Optional<KeyRing> keys(SettingsSource source, String name) {
        return source.parsed(
                name,
                Optional.empty(),
                "kid:key,... with keys of 32 bytes as base64url",
                value -> Optional.of(KeyRing.parse(value)));
    }

    private static List<String> origins(SettingsSource source) {
        List<String> origins = source.list("CORS_ORIGINS");
        if (!origins.stream().allMatch(origin -> origin.matches("https?://[^/*\\s]+"))) {
            source.wrong("CORS_ORIGINS", "a list of origins such as https://chat.example.com, never *");
        }
        return origins;
    }

    private static Optional<String> url(SettingsSource source, String name) {
        Optional<String> url = source.text(name).map(value -> value.replaceAll("/+$", ""));
        if (url.filter(value -> !value.matches("https?://[^\\s?#]+")).isPresent()) {
            source.wrong(name, "an http or https address");
        }
        return url;
    }

    private static LimitSettings limits(SettingsSource source) {
        LimitSettings standard = LimitSettings.STANDARD;
        return new LimitSettings(
                limit(source, "GUEST_REQUESTS_PER_MINUTE", standard.guestRequestsPerMinute()),
                limit(source, "GUEST_REQUESTS_PER_HOUR", standard.guestRequestsPerHour()),
                limit(source, "GUEST_SENDS_PER_MINUTE", standard.guestSendsPerMinute()),
                limit(source, "STAFF_REQUESTS_PER_MINUTE", standard.staffRequestsPerMinute()),
                limit(source, "STAFF_SENDS_PER_MINUTE", standard.staffSendsPerMinute()),
                limit(source, "HOTEL_REQUESTS_PER_MINUTE", standard.hotelRequestsPerMinute()),
                limit(source, "HOTEL_SENDS_PER_MINUTE", standard.hotelSendsPerMinute()),
                source.factor("LIMITS_FACTOR", standard.factor()));
    }

    private static long limit(SettingsSource source, String name, long standard) {
        return source.number("LIMITS_" + name, standard, 1, Integer.MAX_VALUE);
    }

    private static void refuseWhatIsNotBuilt(SettingsSource source) {
        refuse(source, NOT_BUILT, "CLOUDINARY_CLOUD_NAME");
        if (source.flag("PIN_ENABLED", false)) {
            source.wrong("PIN_ENABLED", NOT_BUILT);
        }
    }

    /** A setting that would silently do nothing is an error. */
    static void refuse(SettingsSource source, String takes, String... names) {
        for (String name : names) {
            if (source.text(name).isPresent()) {
                source.wrong(name, takes);
            }
        }
    }

    private static <E> Map<String, E> ordered(String name, E value) {
        Map<String, E> choices = new LinkedHashMap<>();
        choices.put(name, value);
        return choices;
    }

    private static <E> Map<String, E> ordered(String first, E one, String second, E two) {
        Map<String, E> choices = ordered(first, one);
        choices.put(second, two);
        return choices;
    }

    private static <E> Map<String, E> ordered(String first, E one, String second, E two, String third, E three) {
        Map<String, E> choices = ordered(first, one, second, two);
        choices.put(third, three);
        return choices;
    }
}
