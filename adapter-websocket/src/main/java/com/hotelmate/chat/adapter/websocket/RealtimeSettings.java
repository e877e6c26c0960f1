package com.hotelmate.chat.adapter.websocket;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How the embedded realtime server is known and how far it goes. Immutable; the text form never shows the secret.
 *
 * @param appId the application in the paths of the HTTP trigger API
 * @param key the public name by which clients connect
 * @param secret what channel authorisations and trigger requests are signed with
 * @param privacy which channels need an authorisation
 * @param triggerApi whether other publishers may trigger events over HTTP
 */
public record RealtimeSettings(
        String appId,
        String key,
        String secret,
        Privacy privacy,
        boolean triggerApi,
        Limits limits,
        Timeouts timeouts) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Refuses names that do not fit into a path, and an empty secret. */
    public RealtimeSettings {
        if (!NAME.matcher(appId).matches()) {
            throw new IllegalArgumentException("The realtime application id must match " + NAME);
        }
        if (!NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("The realtime key must match " + NAME);
        }
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The realtime secret must not be blank");
        }
    }

    /** Private channels only, no trigger API, and the stated limits and times. */
    public static RealtimeSettings of(String appId, String key, String secret) {
        return new RealtimeSettings(appId, key, secret, Privacy.PRIVATE, false, Limits.defaults(), Timeouts.defaults());
    }

    /** These settings with another privacy. */
    public RealtimeSettings withPrivacy(Privacy other) {
        return new RealtimeSettings(appId, key, secret, other, triggerApi, limits, timeouts);
    }

    /** These settings with the HTTP trigger API on or off. */
    public RealtimeSettings withTriggerApi(boolean on) {
        return new RealtimeSettings(appId, key, secret, privacy, on, limits, timeouts);
    }

    /** These settings with other limits. */
    public RealtimeSettings withLimits(Limits other) {
        return new RealtimeSettings(appId, key, secret, privacy, triggerApi, other, timeouts);
    }

    /** These settings with other times. */
    public RealtimeSettings withTimeouts(Timeouts other) {
        return new RealtimeSettings(appId, key, secret, privacy, triggerApi, limits, other);
    }

    @Override
    public String toString() {
        return "RealtimeSettings[appId=" + appId + ", key=" + key + ", privacy=" + privacy + ", triggerApi="
                + triggerApi + ", " + limits + ", " + timeouts + "]";
    }

    /** Which channels need an authorisation. */
    public enum Privacy {
        /** All of them; a name without the prefix {@code private-} is refused. */
        PRIVATE,
        /** Only those whose names start with {@code private-}. */
        PUBLIC
    }

    /**
     * What one client may take.
     *
     * @param queueFrames how many frames may wait for a slow reader; 256 unless told
     * @param queueBytes how many bytes may wait for a slow reader; 1 MiB unless told
     * @param channels how many channels one connection may listen to; 100 unless told
     * @param frameBytes how long a message of a client may be; 16 KiB unless told
     * @param connections how many connections this server holds; 20,000 unless told
     */
    public record Limits(int queueFrames, int queueBytes, int channels, int frameBytes, int connections) {

        /** Refuses limits below one. */
        public Limits {
            if (Math.min(Math.min(queueFrames, queueBytes), Math.min(Math.min(channels, frameBytes), connections))
                    < 1) {
                throw new IllegalArgumentException("Realtime limits must be positive");
            }
        }

        static Limits defaults() {
            return new Limits(256, 1 << 20, 100, 16 << 10, 20_000);
        }
    }

    /**
     * How long the server waits for a client.
     *
     * @param activity after this much silence the client is asked whether it is there; 120 s unless told, and told to clients
     * @param pong for the answer to that; 30 s unless told
     * @param farewell for a client to take note of a close before the line is cut; 5 s unless told
     */
    public record Timeouts(Duration activity, Duration pong, Duration farewell) {

        /** Refuses times that are not positive. */
        public Timeouts {
            if (tooShort(activity) || tooShort(pong) || tooShort(farewell)) {
                throw new IllegalArgumentException("Realtime timeouts must be positive");
            }
        }

        static Timeouts defaults() {
            return new Timeouts(Duration.ofSeconds(120), Duration.ofSeconds(30), Duration.ofSeconds(5));
        }

        private static boolean tooShort(Duration time) {
            return time.isZero() || time.isNegative();
        }
    }
}
