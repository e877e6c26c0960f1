package com.hotelmate.chat.adapter.pusher;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.hotelmate.chat.domain.channel.Channel;
import com.pusher.rest.SignatureUtil;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the realtime service reports by webhook: which channels nobody listens to any more. Believes only what is
 * signed with our secret, is not over five minutes old and was not reported before. Thread-safe.
 */
public final class PusherWebhooks {

    private static final TypeAdapter<JsonObject> REPORTS = new Gson().getAdapter(JsonObject.class);
    private static final Duration AGE_AT_MOST = Duration.ofMinutes(5);

    private final PusherSettings settings;
    private final InstantSource clock;
    private final SeenSignatures seen = new SeenSignatures();

    /** Webhooks of the application in the settings. */
    public PusherWebhooks(PusherSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Says what a call is, and hands over what it reports if that was not handled before. What the handler throws passes on,
     * and the report counts as not handled when the service repeats it. If it does so while it is being handled, it is handed
     * over twice.
     *
     * @param key the header {@code X-Pusher-Key}; null if absent
     * @param signature the header {@code X-Pusher-Signature}; null if absent
     * @param body as it came, in UTF-8
     */
    public Webhook receive(
            @Nullable String key, @Nullable String signature, String body, Consumer<Webhook.Genuine> handler) {
        if (key == null || signature == null || !settings.key().equals(key) || !isSigned(signature, body)) {
            return new Webhook.NotGenuine();
        }
        Optional<Webhook.Genuine> report = read(body).filter(this::isOfNow);
        if (report.isEmpty()) {
            return new Webhook.NotGenuine();
        }
        if (seen.contains(signature, clock.instant())) {
            return new Webhook.Repeated();
        }
        handler.accept(report.get());
        seen.add(signature, clock.instant());
        return report.get();
    }

    private boolean isOfNow(Webhook.Genuine report) {
        return Duration.between(report.at(), clock.instant()).abs().compareTo(AGE_AT_MOST) <= 0;
    }

    private static Optional<Webhook.Genuine> read(String body) {
        try {
            return Optional.of(report(parse(body)));
        } catch (IOException
                | JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | NumberFormatException
                | DateTimeException garbled) {
            return Optional.empty();
        }
    }

    private boolean isSigned(String signature, String text) {
        // The library's own check stops at the first wrong digit, and so tells a forger how many are right.
        return MessageDigest.isEqual(bytes(SignatureUtil.sign(text, settings.secret())), bytes(signature));
    }

    /** By the reader, which is strict in every version of Gson that a house may bring, unlike {@link Gson} itself. */
    private static JsonObject parse(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        JsonObject report = REPORTS.read(reader);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new JsonParseException("A webhook goes on after its end");
        }
        return report;
    }

    private static Webhook.Genuine report(JsonObject report) {
        Instant at = Instant.ofEpochMilli(member(report, "time_ms").getAsLong());
        Set<Channel> vacated = new LinkedHashSet<>();
        for (JsonElement element : member(report, "events").getAsJsonArray()) {
            JsonObject event = element.getAsJsonObject();
            switch (member(event, "name").getAsString()) {
                case "channel_vacated" -> vacated.add(channel(event));
                case "channel_occupied" -> vacated.remove(channel(event));
                default -> {
                    // A kind of report that the dashboard was told to send, and that nobody here asks for.
                }
            }
        }
        return new Webhook.Genuine(at, List.copyOf(vacated));
    }

    private static Channel channel(JsonObject event) {
        return new Channel(member(event, "channel").getAsString());
    }

    private static JsonElement member(JsonObject object, String name) {
        JsonElement member = object.get(name);
        if (member == null) {
            throw new JsonParseException("A webhook misses a member");
        }
        return member;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
