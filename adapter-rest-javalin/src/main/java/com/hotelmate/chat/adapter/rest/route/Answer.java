package com.hotelmate.chat.adapter.rest.route;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers when it does what was asked.
 *
 * @param body an object to be written as JSON, a {@link Text}, or nothing
 */
public record Answer(int status, @Nullable Object body, List<Header> headers) {

    /** The header that marks the repetition of an earlier answer. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** One header of an answer. */
    public record Header(String name, String value) {}

    /** A body that is no JSON. */
    @SuppressWarnings("ArrayRecordComponent") // written as it is and never compared
    public record Text(String contentType, byte[] bytes) {}

    public Answer {
        headers = List.copyOf(headers);
    }

    /** An answer with that status. */
    public static Answer of(int status, Object body) {
        return new Answer(status, body, List.of());
    }

    /** 200. */
    public static Answer ok(Object body) {
        return of(200, body);
    }

    /** 201. */
    public static Answer created(Object body) {
        return of(201, body);
    }

    /** 204. */
    public static Answer noContent() {
        return new Answer(204, null, List.of());
    }

    /** The result of a send: 201 the first time, and 200 with the mark of a replay after that. */
    public static Answer sent(boolean replayed, Object body) {
        return replayed ? ok(body).replayed() : created(body);
    }

    /** The same answer, marked as the repetition of an earlier one. */
    public Answer replayed() {
        return with(REPLAYED, "true");
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, body, more);
    }
}
