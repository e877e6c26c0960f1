package com.hotelmate.chat.adapter.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecrecyTest {

    @Test
    void neitherTokensNorTextsNorKeysAreTold() {
        String token = "dQw4w9WgXcQ:APA91bSecretDeviceToken";
        StringBuilder told = new StringBuilder();
        try (LogCapture log = new LogCapture();
                FcmScene scene = new FcmScene()) {
            List<FcmReply> replies = List.of(
                    FcmReply.sent(),
                    FcmReply.unregistered(),
                    FcmReply.error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "Bad " + token + " towels"),
                    FcmReply.unavailable(),
                    FcmReply.sent(),
                    FcmReply.sent(),
                    FcmReply.thirdPartyAuthError(),
                    FcmReply.cut(),
                    FcmReply.of(500, token),
                    FcmReply.of(200, token),
                    FcmReply.permissionDenied());
            scene.stub.answer(token, replies.toArray(FcmReply[]::new));
            for (FcmReply unused : replies) {
                told.append(scene.send(token)).append('\n');
            }
            scene.waitOut();
            scene.stub.revokeAccess();
            scene.stub.answerAccess(FcmReply.invalidGrant());
            told.append(scene.send(token)).append(scene.alarms);

            assertThat(scene.stub.received()).hasSize(replies.size() + 1);
            assertThat(told)
                    .contains("Unregistered", "invalid_argument", "unreachable", "fcm_credentials")
                    .doesNotContain("APA91b", "towels", "ya29", scene.stub.secret());
            assertThat(log.text())
                    .contains("messages:send")
                    .doesNotContain("APA91b", "towels", "ya29", "assertion", scene.stub.secret());
            assertThat(scene.stub.settings().toString()).doesNotContain("PRIVATE", scene.stub.secret());
        }
    }
}
