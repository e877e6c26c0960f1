package com.hotelmate.chat.adapter.pusher;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where the realtime service is, how this application is known there and how long it is waited for. Immutable; the text
 * form never shows the secret.
 *
 * @param appId the application in the paths of the service
 * @param key the public name by which clients connect
 * @param secret what requests and channel authorisations are signed with
 * @param host the server of the HTTP API
 * @param port its port
 * @param tls whether it is spoken to over HTTPS
 * @param deadline how long one call may take in all, whatever keeps it
 */
public record PusherSettings(
        String appId, String key, String secret, String host, int port, boolean tls, Duration deadline, Pauses pauses) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CLUSTER = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern SECRET = Pattern.compile("[!-~]{1,256}");
    private static final int HTTPS = 443;
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(5);

    /** Refuses names that do not fit into a path, a blank secret, and a deadline over 5 s. */
    public PusherSettings {
        require(NAME.matcher(appId).matches(), "The Pusher application id must match " + NAME);
        require(NAME.matcher(key).matches(), "The Pusher key must match " + NAME);
        require(SECRET.matcher(secret).matches(), "The Pusher secret must be printable ASCII without blanks");
        require(HOST.matcher(host).matches(), "The Pusher host must be a host name or an IPv4 address");
        require(port >= 1 && port <= 65_535, "The Pusher port must be between 1 and 65535");
        require(
                isPositive(deadline) && deadline.compareTo(LONGEST_DEADLINE) <= 0,
                "The deadline of a Pusher call must be positive and at most 5 s");
    }

    /**
     * The hosted service, over HTTPS.
     *
     * @param cluster as the dashboard names it: {@code eu}
     */
    public static PusherSettings hosted(String appId, String key, String secret, String cluster) {
        require(CLUSTER.matcher(cluster).matches(), "The Pusher cluster must match " + CLUSTER);
        return at(appId, key, secret, "api-" + cluster + ".pusher.com", HTTPS);
    }

    /** Any server that speaks the HTTP API, over HTTPS unless told otherwise. */
    public static PusherSettings at(String appId, String key, String secret, String host, int port) {
        return new PusherSettings(appId, key, secret, host, port, true, LONGEST_DEADLINE, Pauses.defaults());
    }

    /** These settings over HTTPS, or over plain HTTP for a server on the same machine. */
    public PusherSettings withTls(boolean on) {
        return new PusherSettings(appId, key, secret, host, port, on, deadline, pauses);
    }

    /** These settings with another deadline per call. */
    public PusherSettings withDeadline(Duration other) {
        return new PusherSettings(appId, key, secret, host, port, tls, other, pauses);
    }

    /** These settings with other pauses. */
    public PusherSettings withPauses(Pauses other) {
        return new PusherSettings(appId, key, secret, host, port, tls, deadline, other);
    }

    @Override
    public String toString() {
        return "PusherSettings[appId=" + appId + ", key=" + key + ", " + (tls ? "https://" : "http://") + host + ":"
                + port + ", deadline=" + deadline + ", " + pauses + "]";
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static boolean isPositive(Duration time) {
        return !time.isZero() && !time.isNegative();
    }

    /**
     * How long a service in trouble is left alone.
     *
     * @param first once it is away; doubles with every probe that fails; 0.5 s unless told
     * @param longest the doubling ends here; 15 s unless told
     * @param lockedOut once it refused the credentials; 60 s unless told
     */
    public record Pauses(Duration first, Duration longest, Duration lockedOut) {

        /** Refuses pauses that are not positive, and a first one over the longest. */
        public Pauses {
            require(
                    isPositive(first) && isPositive(lockedOut) && first.compareTo(longest) <= 0,
                    "The pauses of the Pusher circuit must be positive, the first at most the longest");
        }

        static Pauses defaults() {
            return new Pauses(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofSeconds(60));
        }
    }
}
