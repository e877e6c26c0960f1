package com.hotelmate.chat.adapter.rest.dispatch;

import static com.hotelmate.chat.adapter.rest.ToyTools.EVERYBODY_IS_STAFF_MEMBER_7;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.ToyTools;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatcherTest {

    record Note(
            @Nullable String message,
            @Nullable Long replyTo,
            @Nullable UUID clientMessageId) {}

    record Typing(boolean isTyping) {}

    private static final QueryParameter<Integer> LIMIT = QueryParameter.limit(10, 100);
    private static final AtomicInteger WORK = new AtomicInteger();

    private static ToyServer server;

    @BeforeAll
    static void start() {
        server = ToyServer.with(
                ToyTools.tools(EVERYBODY_IS_STAFF_MEMBER_7),
                List.of(
                        Route.get("X1", "{P}/conversations/", "Lists")
                                .alias("{P}/active-rooms/")
                                .staff()
                                .query(LIMIT)
                                .handledBy(call -> Answer.ok(Map.of("limit", call.query(LIMIT)))),
                        Route.get("X2", "{P}/conversations/{id}/", "Shows")
                                .staff()
                                .handledBy(call -> Answer.ok(
                                        Map.of("id", call.conversation().value()))),
                        Route.get("X3", "{P}/conversations/unread-count/", "Counts")
                                .staff()
                                .handledBy(call -> Answer.ok(Map.of("unread", 0))),
                        Route.post("X4", "{P}/conversations/{id}/messages/send/", "Writes")
                                .staff()
                                .body(Note.class, "staff_id", "attachments")
                                .countsAsSend()
                                .handledBy(DispatcherTest::echo),
                        Route.post("X5", "{G}/conversations/{id}/typing/", "Types")
                                .guest()
                                .body(Typing.class)
                                .handledBy(call -> Answer.noContent()),
                        Route.post("X6", "{P}/conversations/{id}/leave/", "Leaves")
                                .staff()
                                .keepsAnswers()
                                .handledBy(call -> Answer.ok(Map.of("work", WORK.incrementAndGet()))),
                        Route.post("X7", "{P}/rooms/{room_number}/", "Breaks")
                                .staff()
                                .keepsAnswers()
                                .handledBy(call -> {
                                    throw new IllegalStateException("secret " + WORK.incrementAndGet());
                                }),
                        Route.get("X8", "{M}/versions/", "Refuses").staff().handledBy(call -> {
                            throw ProblemException.of(ProblemCode.NOT_FOUND);
                        }),
                        Route.post("X9", "/api/pusher/auth", "Takes forms")
                                .bodyOrForm(Note.class)
                                .handledBy(DispatcherTest::echo)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer echo(Call<Note> call) {
        return Answer.created(call.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/chat/killarney/conversations/",
                "/api/chat/killarney/conversations",
                "/api/staff/hotel/killarney/chat/conversations/",
                "/api/chat/killarney/active-rooms/",
                "/api/staff/hotel/killarney/chat/active-rooms"
            })
    void answersEverySpellingOfAPathAlike(String path) {
        Response response = server.get(path);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("{\"limit\":10}");
        assertThat(response.header("Deprecation")).isEmpty();
    }

    @Test
    void prefersAWordToAVariable() {
        assertThat(server.get("/api/chat/killarney/conversations/unread-count/").text())
                .isEqualTo("{\"unread\":0}");
        assertThat(server.get("/api/chat/killarney/conversations/12/").text()).isEqualTo("{\"id\":12}");
    }

    @Test
    void pointsFromADeprecatedSpellingToItsSuccessor() {
        Response response =
                server.post("/api/guest/hotel/killarney/chat/conversations/5/typing/", "{\"is_typing\":true}");

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.header("Deprecation")).isEqualTo("@1767571200");
        assertThat(response.header("Link"))
                .isEqualTo("</api/public/chat/killarney/guest/chat/conversations/5/typing/>;"
                        + " rel=\"successor-version\"");
    }

    @Test
    void namesTheMethodsThatAPathAnswers() {
        Response response = server.send("PUT", "/api/chat/killarney/conversations/12/", "");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(response.header("Allow")).isEqualTo("GET, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/chat/dublin/conversations/12/",
                "/api/chat/killarney/conversations/0/",
                "/api/chat/killarney/conversations/-1/",
                "/api/chat/killarney/conversations/abc/",
                "/api/chat/killarney/conversations/99999999999999999999/",
                "/api/chat/killarney/conversations/1%20/",
                "/api/chat/KILLARNEY/conversations/1/",
                "/api/chat/killarney/nothing/",
                "/api/chat/messages/1/versions/",
                "/nowhere"
            })
    void answersForeignMissingAndImpossibleThingsAlike(String path) {
        Response response = server.get(path, "X-Request-Id", "r-1");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.text())
                .isEqualTo("{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"Not found.\",\"code\":\"NOT_FOUND\",\"error\":\"Not found.\","
                        + "\"request_id\":\"r-1\"}");
    }

    @Test
    void takesOverAWellFormedRequestIdAndReplacesAnyOther() {
        assertThat(server.get("/nowhere", "X-Request-Id", "abc-1").header("X-Request-Id"))
                .isEqualTo("abc-1");
        assertThat(server.get("/nowhere", "X-Request-Id", "a_b").header("X-Request-Id"))
                .matches("[a-f0-9]{32}");
    }

    @Test
    void forbidsStoringAndSniffing() {
        Response response = server.get("/api/chat/killarney/conversations/");

        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void letsKnownOriginsReadAnswersAndOthersNot() {
        Response known = server.get("/api/chat/killarney/conversations/", "Origin", "https://app.example");
        Response other = server.get("/api/chat/killarney/conversations/", "Origin", "https://evil.example");

        assertThat(known.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(known.header("Access-Control-Expose-Headers")).contains("X-Conversation-Seq");
        assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(other.header("Vary")).contains("Origin");
    }

    @Test
    void tellsABrowserBeforehandWhatItMaySend() {
        Response response = server.send(
                "OPTIONS",
                "/api/chat/killarney/conversations/5/messages/send/",
                "",
                "Origin",
                "https://app.example",
                "Access-Control-Request-Method",
                "POST");

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(response.header("Access-Control-Allow-Headers")).contains("X-Guest-Chat-Session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "", "1.5", "%zz"})
    void refusesAPageThatIsNoNumber(String limit) {
        Response response = server.get("/api/chat/killarney/conversations/?limit=" + limit.replace("%", "%25"));

        assertThat(response.code()).isEqualTo("INVALID_PAGE");
    }

    @Test
    void cutsALimitToWhatIsAllowed() {
        assertThat(server.get("/api/chat/killarney/conversations/?limit=99999999999999999999")
                        .text())
                .isEqualTo("{\"limit\":100}");
    }

    @Test
    void tellsNothingOfADefect() {
        Response response = server.post("/api/chat/killarney/rooms/101/", "");

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(response.text()).doesNotContain("secret", "Exception");
    }

    @Test
    void givesARepeatedRequestTheFirstAnswer() {
        String path = "/api/chat/killarney/conversations/5/leave/";

        Response first = server.post(path, "", "Idempotency-Key", "k1");
        Response again = server.post(path, "", "Idempotency-Key", "k1");
        Response other = server.post(path, "{\"a\":1}", "Idempotency-Key", "k1");
        Response elsewhere = server.post(path.replace("5", "6"), "", "Idempotency-Key", "k1");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(elsewhere.text()).isNotEqualTo(first.text());
    }

    @Test
    void doesNotKeepAFailure() {
        server.post("/api/chat/killarney/rooms/101/", "", "Idempotency-Key", "k2");
        int before = WORK.get();

        server.post("/api/chat/killarney/rooms/101/", "", "Idempotency-Key", "k2");

        assertThat(WORK.get()).isEqualTo(before + 1);
    }

    @Test
    void readsFormsWhereTheyAreAllowed() {
        Response response = server.post(
                "/api/pusher/auth", "message=a+b%C3%A9", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(response.json().path("message").asText()).isEqualTo("a bé");
    }

    @Test
    void skipsWhatIsTolerated() {
        Response response = server.post(
                "/api/chat/killarney/conversations/5/messages/send/",
                "{\"message\":\"hi\",\"staff_id\":{\"a\":[1]},\"attachments\":[]}");

        assertThat(response.status()).isEqualTo(201);
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        Response response = server.send("HEAD", "/api/chat/killarney/conversations/", "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEmpty();
    }
}
