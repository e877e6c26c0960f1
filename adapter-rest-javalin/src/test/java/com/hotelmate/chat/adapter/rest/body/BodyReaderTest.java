package com.hotelmate.chat.adapter.rest.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    record Part(String slug, @Nullable String name) {}

    record Order(
            @RefusedByTheUseCase @Nullable String message,
            String title,
            boolean urgent,
            @Nullable Long replyTo,
            @Nullable UUID clientMessageId,
            @Nullable List<Long> ids,
            @Nullable Part part) {}

    private final BodyReader<Order> reader = new BodyReader<>(Order.class, Set.of("staff_id"));

    private Order read(String json) {
        return reader.read(json.getBytes(UTF_8));
    }

    private Problem refusalOf(String json) {
        return refusalOf(json.getBytes(UTF_8));
    }

    private Problem refusalOf(byte[] json) {
        return catchThrowableOfType(ProblemException.class, () -> reader.read(json))
                .problem();
    }

    @Test
    void readsWhatIsAsked() {
        UUID id = UUID.randomUUID();

        Order order =
                read("{\"message\":\"Hi \\ud83d\\ude00\",\"title\":\"t\",\"urgent\":true,\"reply_to\":9007199254740993,"
                        + "\"client_message_id\":\"" + id
                        + "\",\"ids\":[1,2],\"part\":{\"slug\":\"s\"},\"staff_id\":[{}]}");

        assertThat(order)
                .isEqualTo(new Order(
                        "Hi \uD83D\uDE00", "t", true, 9007199254740993L, id, List.of(1L, 2L), new Part("s", null)));
    }

    @Test
    void takesNullForAbsent() {
        assertThat(read("{\"title\":\"t\",\"urgent\":false,\"reply_to\":null,\"message\":null}"))
                .isEqualTo(new Order(null, "t", false, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"x\"",
                "1",
                "null",
                "true",
                "{",
                "{\"title\":}",
                "{} {}",
                "{}x",
                "{'title':'t'}",
                "nope",
                "{\"title\":\"a\",\"title\":\"b\",\"urgent\":true}",
                "{\"staff_id\":{\"a\":1,\"a\":2}}",
                "{\"other\":1,",
                "{\"title\":\"\u0001\"}"
            })
    void refusesWhatIsNoJsonObject(String json) {
        assertThat(refusalOf(json).code()).isEqualTo(ProblemCode.MALFORMED_BODY);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(refusalOf(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})
                        .code())
                .isEqualTo(ProblemCode.MALFORMED_BODY);
    }

    @Test
    void refusesDepthsAndNumbersBeyondAllReason() {
        assertThat(refusalOf("{\"title\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}")
                        .code())
                .isEqualTo(ProblemCode.MALFORMED_BODY);
        assertThat(refusalOf("{\"reply_to\":" + "9".repeat(20_000) + "}").code())
                .isEqualTo(ProblemCode.MALFORMED_BODY);
        assertThat(refusalOf("{\"title\":\"t\",\"urgent\":true,\"reply_to\":99999999999999999999}")
                        .members())
                .isEqualTo(Map.of("errors", Map.of("reply_to", List.of("A valid integer is required."))));
        assertThat(refusalOf("{\"title\":\"t\",\"urgent\":true,\"reply_to\":1e999999999}")
                        .code())
                .isEqualTo(ProblemCode.VALIDATION_FAILED);
    }

    @Test
    void namesTheUnknownPropertyBeforeAnythingElse() {
        Problem problem = refusalOf("{\"title\":5,\"sender_type\":\"staff\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_PROPERTY);
        assertThat(problem.members()).isEqualTo(Map.of("property", "sender_type"));
    }

    @Test
    void namesAnUnknownPropertyInside() {
        assertThat(refusalOf("{\"title\":\"t\",\"urgent\":true,\"part\":{\"slug\":\"s\",\"id\":1}}")
                        .members())
                .isEqualTo(Map.of("property", "part.id"));
    }

    @Test
    void doesNotTolerateInsideWhatIsToleratedOutside() {
        assertThat(refusalOf("{\"title\":\"t\",\"urgent\":true,\"part\":{\"slug\":\"s\",\"staff_id\":1}}")
                        .code())
                .isEqualTo(ProblemCode.UNKNOWN_PROPERTY);
    }

    @Test
    void takesNoNullInsideAList() {
        assertThat(refusalOf("{\"title\":\"t\",\"urgent\":true,\"ids\":[1,null]}")
                        .members())
                .isEqualTo(Map.of("errors", Map.of("ids", List.of("A list of valid integers is required."))));
    }

    @Test
    void listsEveryFieldThatIsMissingOrWrong() {
        Problem problem = refusalOf("{\"urgent\":\"true\",\"message\":5,\"client_message_id\":\"abc\",\"ids\":[1.5]}");

        assertThat(problem.members())
                .isEqualTo(Map.of(
                        "errors",
                        Map.of(
                                "title", List.of("This field is required."),
                                "urgent", List.of("Must be true or false."),
                                "message", List.of("Must be a text."),
                                "client_message_id", List.of("Must be a valid UUID."),
                                "ids", List.of("A list of valid integers is required."))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reply_to\":\"1\"",
                "\"reply_to\":1.0",
                "\"reply_to\":true",
                "\"reply_to\":[]",
                "\"reply_to\":\"\"",
                "\"message\":1",
                "\"message\":true",
                "\"message\":{}",
                "\"message\":[\"a\"]",
                "\"message\":\"\\ud83d\"",
                "\"urgent\":1",
                "\"urgent\":null",
                "\"title\":null",
                "\"client_message_id\":\"\"",
                "\"client_message_id\":\"AAAAAAAAAAAAAAAAAAAAAA==\"",
                "\"part\":\"s\"",
                "\"part\":{}",
                "\"ids\":1"
            })
    void coercesNothing(String property) {
        String rest = (property.contains("title") ? "" : ",\"title\":\"t\"")
                + (property.contains("urgent") ? "" : ",\"urgent\":true");

        assertThat(refusalOf("{" + property + rest + "}").code()).isEqualTo(ProblemCode.VALIDATION_FAILED);
    }
}
