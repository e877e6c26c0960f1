package com.hotelmate.chat.adapter.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.application.port.push.PushResult;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the adapter makes of answers as FCM, Google's front end and gateways on the way give them. */
class ErrorCorpusTest {

    private static final PushResult UNREGISTERED = new PushResult.Unregistered();

    private final FcmScene scene = new FcmScene();

    @AfterEach
    void close() {
        scene.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                // The device is gone: only where FCM says so.
                arguments(FcmReply.unregistered(), UNREGISTERED),
                arguments(
                        FcmReply.error(
                                400,
                                "INVALID_ARGUMENT",
                                "INVALID_ARGUMENT",
                                "The registration token is not a valid FCM registration token"),
                        UNREGISTERED),
                arguments(violation("message.token", "Invalid registration token"), UNREGISTERED),
                // The same statuses without those words say nothing about the device.
                arguments(violation("message.data[0].value", "Invalid value (TYPE_STRING), 5"), invalid()),
                arguments(violation("message.android.ttl", "Invalid value"), invalid()),
                arguments(violation("message.webpush.fcm_options.link", "must be a valid HTTPS URL"), invalid()),
                arguments(
                        FcmReply.error(
                                400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "Request contains an invalid argument."),
                        invalid()),
                arguments(
                        FcmReply.error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "Android message is too big"),
                        invalid()),
                arguments(
                        FcmReply.of(
                                400,
                                "{\"error\":{\"code\":400,\"message\":\"Invalid JSON payload received. message.token\","
                                        + "\"status\":\"INVALID_ARGUMENT\"}}"),
                        invalid()),
                arguments(
                        FcmReply.of(400, "<html><title>Error 400 (Bad Request)!!1</title></html>"),
                        refused("http_400")),
                arguments(FcmReply.of(413, "<html>Request Entity Too Large</html>"), refused("http_413")),
                arguments(FcmReply.of(413, "").with("Retry-After", "5"), refused("http_413")),
                arguments(
                        FcmReply.of(
                                404,
                                "{\"error\":{\"code\":404,\"message\":\"Requested entity was not found.\","
                                        + "\"status\":\"NOT_FOUND\"}}"),
                        again("http_404")),
                arguments(FcmReply.of(404, "<html>UNREGISTERED</html>"), again("http_404")),
                arguments(FcmReply.of(410, ""), again("http_410")),
                // Not for this project.
                arguments(
                        FcmReply.error(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH", "SenderId mismatch"),
                        refused("sender_id_mismatch")),
                arguments(FcmReply.thirdPartyAuthError(), refused("third_party_auth_error")),
                // Not for us at all.
                arguments(FcmReply.permissionDenied(), again("credentials_refused")),
                arguments(FcmReply.of(403, "<html>Forbidden</html>"), again("credentials_refused")),
                arguments(FcmReply.of(401, ""), again("credentials_refused")),
                // Not now.
                arguments(FcmReply.quotaExceeded(), again("quota_exceeded")),
                arguments(FcmReply.quotaExceeded().with("Retry-After", "60"), again("quota_exceeded", 60)),
                arguments(FcmReply.of(429, "slow down").with("retry-after", "7"), again("http_429", 7)),
                arguments(FcmReply.unavailable(), again("unavailable")),
                arguments(FcmReply.unavailable().with("Retry-After", "120"), again("unavailable", 120)),
                arguments(
                        FcmReply.unavailable().with("Retry-After", "Mon, 05 Jan 2026 10:30:45 GMT"),
                        again("unavailable", 45)),
                arguments(
                        FcmReply.unavailable().with("Retry-After", "Mon, 05 Jan 2026 10:29:45 GMT"),
                        again("unavailable")),
                arguments(FcmReply.unavailable().with("Retry-After", "soon"), again("unavailable")),
                arguments(FcmReply.error(500, "INTERNAL", "INTERNAL", "Internal error."), again("internal")),
                arguments(FcmReply.of(500, "{}"), again("http_500")),
                arguments(FcmReply.of(502, "<html>Bad Gateway</html>"), again("http_502")),
                arguments(FcmReply.of(503, ""), again("http_503")),
                arguments(FcmReply.of(302, "").with("Location", "https://127.0.0.1:1/login"), again("http_302")),
                // Not to be understood.
                arguments(FcmReply.of(200, "<html>Welcome to the hotel's wireless network</html>"), unreadable()),
                arguments(FcmReply.of(200, ""), unreadable()),
                arguments(FcmReply.of(200, "{}"), unreadable()),
                arguments(FcmReply.of(200, "{\"name\":"), unreadable()),
                arguments(FcmReply.of(503, "{\"error\":\"UNREGISTERED\"}"), unreadable()),
                arguments(
                        FcmReply.of(404, "{\"error\":{\"details\":{\"errorCode\":\"UNREGISTERED\"}}}"),
                        again("http_404")),
                arguments(FcmReply.of(400, "{\"error\":{\"status\":5,\"details\":[7,null]}}"), unreadable()),
                arguments(FcmReply.of(404, "[\"UNREGISTERED\"]"), again("http_404")),
                arguments(FcmReply.error(418, "NEW", "BRAND_NEW_CODE", "What is this?"), unreadable()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void means(FcmReply answer, PushResult expected) {
        assertThat(scene.answeredBy(answer)).isEqualTo(expected);
    }

    private static FcmReply violation(String field, String description) {
        return FcmReply.of(
                400,
                ("{\"error\":{\"code\":400,\"message\":\"Invalid value at '%s'\",\"status\":\"INVALID_ARGUMENT\",\"details\":["
                                + "{\"@type\":\"type.googleapis.com/google.rpc.BadRequest\",\"fieldViolations\":["
                                + "{\"field\":\"%s\",\"description\":\"%s\"}]},"
                                + "{\"@type\":\"type.googleapis.com/google.firebase.fcm.v1.FcmError\","
                                + "\"errorCode\":\"INVALID_ARGUMENT\"}]}}")
                        .formatted(field, field, description));
    }

    private static PushResult invalid() {
        return refused("invalid_argument");
    }

    private static PushResult refused(String reason) {
        return new PushResult.Refused(reason);
    }

    private static PushResult unreadable() {
        return again("unreadable_answer");
    }

    private static PushResult again(String reason) {
        return new PushResult.TryAgain(reason, Optional.empty());
    }

    private static PushResult again(String reason, long seconds) {
        return new PushResult.TryAgain(reason, Optional.of(Duration.ofSeconds(seconds)));
    }
}
