package com.hotelmate.chat.adapter.rest.openapi;

import static com.hotelmate.chat.adapter.rest.ToyTools.EVERYBODY_IS_STAFF_MEMBER_7;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyTools;
import com.hotelmate.chat.adapter.rest.body.Json;
import com.hotelmate.chat.adapter.rest.body.RefusedByTheUseCase;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    record Writing(
            @RefusedByTheUseCase @Nullable String message,
            @Nullable Long replyTo,
            boolean urgent) {}

    record Author(long id, @Nullable String name) {}

    record Written(
            long messageId,
            @Nullable UUID clientMessageId,
            Instant sentAt,
            Author author,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> warnings) {}

    private final List<Route<?>> routes = List.of(
            Route.post("C6", "{P}/conversations/{id}/messages/send/", "Writes")
                    .staff()
                    .body(Writing.class)
                    .answers(201, Written.class)
                    .refuses(ProblemCode.MESSAGE_EMPTY)
                    .countsAsSend()
                    .handledBy(call -> Answer.noContent()),
            Route.get("C5", "{P}/conversations/{id}/messages/", "Lists")
                    .staff()
                    .answersListOf(200, Written.class)
                    .handledBy(call -> Answer.noContent()),
            Route.post("G11", "{G}/conversations/{id}/typing/", "Types")
                    .guest()
                    .answersNothing()
                    .handledBy(call -> Answer.noContent()));

    private final JsonNode document = read(OpenApi.of(routes, "1"));

    private static JsonNode read(byte[] json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    @Test
    void listsExactlyThePathsThatAreAnswered() {
        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> documented.add(method + " " + path.getKey())));

        Set<String> answered = new TreeSet<>();
        new RouteTable(routes)
                .inventory()
                .forEach(entry -> answered.add(entry.method().name().toLowerCase(Locale.ROOT) + " " + entry.path()));

        assertThat(documented).isEqualTo(answered).hasSize(6);
    }

    @Test
    void givesEveryOperationAnIdOfItsOwn() {
        List<String> ids = document.findValuesAsText("operationId");

        assertThat(ids).doesNotHaveDuplicates().contains("C6_post", "C6_post_2");
    }

    @Test
    void requiresOfARequestWhatItAsksFor() {
        JsonNode writing = schema("Writing");

        assertThat(texts(writing.path("required"))).containsExactlyInAnyOrder("message", "urgent");
        assertThat(writing.at("/properties/reply_to/type").toString()).isEqualTo("[\"integer\",\"null\"]");
        assertThat(writing.path("additionalProperties").toString()).isEqualTo("false");
    }

    @Test
    void promisesEveryPropertyOfAnAnswerButThoseThatMayBeAbsent() {
        JsonNode written = schema("Written");

        assertThat(texts(written.path("required")))
                .containsExactlyInAnyOrder("message_id", "client_message_id", "sent_at", "author");
        assertThat(written.at("/properties/sent_at/format").asText()).isEqualTo("date-time");
        assertThat(written.at("/properties/author/$ref").asText()).isEqualTo("#/components/schemas/Author");
    }

    @Test
    void saysHowARouteRefuses() {
        JsonNode responses =
                document.at("/paths/~1api~1chat~1{slug}~1conversations~1{id}~1messages~1send~1/post/responses");

        assertThat(responses.at("/400/description").asText()).contains("MESSAGE_EMPTY", "UNKNOWN_PROPERTY");
        assertThat(responses.at("/201/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Written");
    }

    @Test
    void marksTheDeprecatedSpellings() {
        assertThat(document.at(
                                "/paths/~1api~1guest~1hotel~1{slug}~1chat~1conversations~1{id}~1typing~1/post/deprecated")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isServedWithAPageToReadIt() {
        List<Route<?>> all = new ArrayList<>(routes);
        all.addAll(new DocumentRoutes(() -> all).routes());
        try (ToyServer server = ToyServer.with(ToyTools.tools(EVERYBODY_IS_STAFF_MEMBER_7), all)) {
            assertThat(server.get("/openapi.json").json().path("openapi").asText())
                    .isEqualTo("3.1.0");
            assertThat(server.get("/docs").text()).contains("swagger-ui");
            assertThat(server.get("/docs/").status()).isEqualTo(200);
            assertThat(server.get("/docs/swagger-ui-bundle.js").text()).contains("SwaggerUIBundle");
            assertThat(server.get("/docs/index.html").status()).isEqualTo(404);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
