package com.hotelmate.chat.domain.routing;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of an event as an ordered tree of JSON values: maps, lists, strings, numbers, booleans and null.
 *
 * <p>Rendered when first asked for, once, however many channels carry it. Safe for use by several threads.
 */
public final class Payload {

    private final Supplier<Map<String, @Nullable Object>> full;
    private final Supplier<Map<String, @Nullable Object>> thin;

    /**
     * A payload that is rendered on demand.
     *
     * @param full the whole body
     * @param thin the body to send when the whole one is too large: what a client needs to fetch the rest
     */
    public Payload(Supplier<Map<String, @Nullable Object>> full, Supplier<Map<String, @Nullable Object>> thin) {
        this.full = new Once<>(full);
        this.thin = thin;
    }

    /** The whole body. */
    public Map<String, @Nullable Object> full() {
        return full.get();
    }

    /** The same event, of which nothing but the thin body is told. */
    public Payload thinned() {
        return new Payload(thin, thin);
    }

    /** The body to send in place of one over {@link Signal#MAX_DATA_BYTES}. */
    public Map<String, @Nullable Object> thin() {
        return thin.get();
    }
}
