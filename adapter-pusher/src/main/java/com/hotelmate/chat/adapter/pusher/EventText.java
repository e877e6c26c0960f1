package com.hotelmate.chat.adapter.pusher;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;

/** Turns the bodies of events into the JSON texts that go out as their {@code data}, each body once. For one thread. */
final class EventText {

    private static final Gson JSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private static final int BYTES_PER_CHAR_AT_MOST = 3;

    private final IdentityHashMap<Payload, String> texts = new IdentityHashMap<>();

    /** The whole body, or the thin one if the whole one is over {@link Signal#MAX_DATA_BYTES}. */
    String of(Payload payload) {
        return texts.computeIfAbsent(payload, EventText::render);
    }

    /** Whether even the thin body is too large to go out. */
    static boolean isTooLarge(String text) {
        boolean isSmallWhateverItSays = text.length() <= Signal.MAX_DATA_BYTES / BYTES_PER_CHAR_AT_MOST;
        return !isSmallWhateverItSays && text.getBytes(StandardCharsets.UTF_8).length > Signal.MAX_DATA_BYTES;
    }

    private static String render(Payload payload) {
        String full = JSON.toJson(payload.full());
        return isTooLarge(full) ? JSON.toJson(payload.thin()) : full;
    }
}
