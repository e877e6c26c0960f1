package com.hotelmate.chat.endtoend.refusal;

import com.hotelmate.chat.adapter.rest.route.BodyKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Makes up what no proper client sends, the same for the same seed. */
final class Nonsense {

    private static final List<String> IDS = List.of(
            "0",
            "-1",
            "99999999999999999999",
            "9223372036854775807",
            "%00",
            "1%00",
            "%F0%9F%98%80",
            "%E2%80%8F1",
            "%D9%A1%D9%A2",
            "abc",
            "1.5",
            "1e3",
            "+1",
            "%201",
            "1%2F2",
            "..%2f..",
            "1;a=b",
            "%ff%fe",
            "%zz",
            "%",
            "'%20or%20''='",
            "{id}",
            "null",
            "9".repeat(300));
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "99999999999999999999999",
            "\"\"",
            "\" \\u0000 \"",
            "\"\\ud800\"",
            "\"12\"",
            "\"2026-02-30\"",
            "\"8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60\"",
            "[]",
            "[1,null]",
            "[0,-1]",
            "[2,3,4,5]",
            "\"\ud83d\udca9\"",
            "[1,[2,[3]]]",
            "{}",
            "{\"slug\":null,\"name\":7}",
            "\"" + "ä".repeat(6000) + "\"");
    private static final List<String> QUERIES = List.of(
            "limit=0",
            "limit=-1",
            "limit=99999999999999999999",
            "limit=abc",
            "after=-1",
            "after=1e9",
            "after=99999999",
            "before_id=1&after_id=1",
            "before_id=%00",
            "include_deleted=maybe",
            "hard_delete=ja",
            "state=everything",
            "cursor=%F0%9F%98%80",
            "cursor=AAAA",
            "cursor=",
            "page=0&page_size=0",
            "page=99999999999999999999",
            "page_size=-1",
            "ordering=;drop",
            "search=%00%ED%A0%80",
            "search=%25_%5C",
            "a=%zz",
            "limit=%zz",
            "&&==&",
            "limit");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/problem+json",
            "nonsense",
            ";;;");
    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Idempotency-Key", "not a uuid"),
            Map.entry("Idempotency-Key", "key-1"),
            Map.entry("Idempotency-Key", "\u00e4"),
            Map.entry("Idempotency-Key", "k".repeat(256)),
            Map.entry("X-Request-Id", "<script>"),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Accept", "image/png"),
            Map.entry("Accept", ";;;"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("Origin", "https://evil.example"),
            Map.entry("Range", "bytes=1-"),
            Map.entry("Expect", "nonsense"),
            Map.entry("Cookie", "a=b; c"),
            Map.entry("X-Hotel-Slug", "dublin-central"),
            Map.entry("If-None-Match", "*"));
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND");

    private final Random random;

    Nonsense(long seed) {
        random = new Random(seed);
    }

    /** True that often in a hundred times. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Something in place of an id. */
    String id() {
        return oneOf(IDS);
    }

    /** Mostly the method that the route is for. */
    String method(String right) {
        return chance(85) ? right : oneOf(METHODS);
    }

    /** A query string, or nothing. */
    String query() {
        return chance(50) ? "" : "?" + oneOf(QUERIES) + (chance(30) ? "&" + oneOf(QUERIES) : "");
    }

    /** Headers beside the credentials. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (chance(85)) {
            headers.put("Content-Type", "application/json");
        } else if (chance(70)) {
            headers.put("Content-Type", oneOf(TYPES));
        }
        while (chance(25)) {
            Map.Entry<String, String> header = oneOf(HEADERS);
            headers.put(header.getKey(), header.getValue());
        }
        return headers;
    }

    /** A body: right, nearly right, or nothing of the kind. */
    byte[] body(Probe probe) {
        if (probe.route().bodyKind() == BodyKind.IGNORED && chance(80)) {
            return new byte[0];
        }
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> utf8("{");
            case 2 -> utf8(oneOf(VALUES));
            case 3 -> utf8("[".repeat(5000));
            case 4 -> utf8("{\"a\":".repeat(2000) + "1" + "}".repeat(2000));
            case 5 -> new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1', '}'};
            case 6 -> utf8("{\"message\":\"a\",\"message\":\"b\"}");
            case 7 -> utf8("{\"message\":\"" + "x".repeat(70_000) + "\"}");
            default -> utf8(object(probe));
        };
    }

    /** The properties that the route knows, now and then one more, and with values of any kind. */
    private String object(Probe probe) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        Map<String, Object> right = probe.body();
        for (String property : probe.properties()) {
            String name = Probe.snake(property);
            if (right.containsKey(name) && chance(60)) {
                object.add("\"" + name + "\":" + json(right.get(name)));
            } else if (chance(60)) {
                object.add("\"" + name + "\":" + oneOf(VALUES));
            }
        }
        if (chance(20)) {
            object.add("\"" + oneOf(List.of("id", "seq", "is_deleted", "\\u0000", "constructor", "@type")) + "\":1");
        }
        return object.toString();
    }

    private static String json(Object value) {
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
