package com.hotelmate.chat.adapter.websocket.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.adapter.websocket.wire.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of a signed request that Pusher publishes, and what is wrong with others. */
class RequestSignatureTest {

    private static final String KEY = "278d425bdf160c739803";
    private static final long SIGNED_AT = 1353088179;
    private final byte[] body =
            "{\"name\":\"foo\",\"channels\":[\"project-3\"],\"data\":\"{\\\"some\\\":\\\"data\\\"}\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final RequestSignature signature = new RequestSignature(KEY, new Signature(KEY, "7ad3773142a6692b25b8"));
    private final Map<String, List<String>> query = new HashMap<>(Map.of(
            "auth_key", List.of(KEY),
            "auth_timestamp", List.of("1353088179"),
            "auth_version", List.of("1.0"),
            "body_md5", List.of("ec365a775a4cd0599faeb73354201b6f"),
            "auth_signature", List.of("da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c")));

    @Test
    void hashesTheBodyAsPusherPublishes() {
        assertThat(RequestSignature.md5(body)).isEqualTo("ec365a775a4cd0599faeb73354201b6f");
    }

    @ParameterizedTest
    @ValueSource(longs = {-600, 0, 600})
    void acceptsThePublishedRequestForTenMinutes(long later) {
        assertThatCode(() -> verify(later)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {-601, 601})
    void refusesItBeforeAndAfter(long later) {
        assertRefused(later);
    }

    @ParameterizedTest
    @CsvSource({
        "auth_key, other",
        "auth_timestamp, 1353088180",
        "auth_timestamp, -9223372036854775808",
        "auth_timestamp, soon",
        "auth_version, 1.1",
        "body_md5, ec365a775a4cd0599faeb73354201b60",
        "auth_signature, ''",
        "auth_signature, da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e60",
        "info, user_count"
    })
    void refusesAnyOtherParameter(String name, String value) {
        query.put(name, List.of(value));

        assertRefused(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth_key", "auth_timestamp", "auth_version", "body_md5", "auth_signature"})
    void refusesAMissingOrDoubledParameter(String name) {
        List<String> present = query.remove(name);
        assertRefused(0);

        query.put(name, List.of(present.get(0), present.get(0)));
        assertRefused(0);
    }

    @Test
    void refusesAnotherBody() {
        body[10]++;

        assertRefused(0);
    }

    private void assertRefused(long later) {
        assertThatThrownBy(() -> verify(later)).isInstanceOf(Refusal.class).hasMessage("Invalid signature");
    }

    private void verify(long later) {
        signature.verify("POST", "/apps/3/events", query, body, Instant.ofEpochSecond(SIGNED_AT + later));
    }
}
