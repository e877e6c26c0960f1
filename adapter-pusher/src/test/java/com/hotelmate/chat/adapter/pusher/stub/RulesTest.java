package com.hotelmate.chat.adapter.pusher.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stub would let anything pass if it could not tell right from wrong: the documentation's example is right. */
class RulesTest {

    private static final String KEY = "278d425bdf160c739803";
    private static final String SECRET = "7ad3773142a6692b25b8";
    private static final long TIME = 1_353_088_179;
    private static final String BODY =
            "{\"name\":\"foo\",\"channels\":[\"project-3\"],\"data\":\"{\\\"some\\\":\\\"data\\\"}\"}";
    private static final String QUERY = "auth_key=" + KEY + "&auth_timestamp=" + TIME + "&auth_version=1.0"
            + "&body_md5=ec365a775a4cd0599faeb73354201b6f"
            + "&auth_signature=da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c";

    @Test
    void theExampleOfTheDocumentationIsRight() {
        assertThat(Rules.broken(call("/apps/3/events", QUERY, BODY), KEY, SECRET, TIME + 600))
                .isEmpty();
    }

    @Test
    void anythingElseIsWrong() {
        assertThat(Rules.broken(call("/apps/4/events", QUERY, BODY), KEY, SECRET, TIME))
                .contains(401);
        assertThat(Rules.broken(call("/apps/3/events", QUERY, BODY + " "), KEY, SECRET, TIME))
                .contains(401);
        assertThat(Rules.broken(call("/apps/3/events", QUERY, BODY), KEY, SECRET, TIME + 601))
                .contains(401);
        assertThat(Rules.broken(call("/apps/3/events", QUERY, BODY), KEY, "another", TIME))
                .contains(401);
    }

    @Test
    void aTriggerCarriesItsBodyToEveryChannel() {
        String channels = IntStream.range(0, 3).mapToObj(n -> "\"c" + n + "\"").collect(Collectors.joining(","));
        Call call = call("/apps/3/events", QUERY, "{\"name\":\"e\",\"channels\":[" + channels + "],\"data\":\"{}\"}");

        assertThat(call.events().stream().map(Call.Event::channel)).containsExactly("c0", "c1", "c2");
    }

    private static Call call(String path, String query, String body) {
        return new Call("POST", path, query, body);
    }
}
