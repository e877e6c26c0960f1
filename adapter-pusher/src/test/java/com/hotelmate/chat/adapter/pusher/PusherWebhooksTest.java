package com.hotelmate.chat.adapter.pusher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.testkit.ManualClock;
import com.pusher.rest.SignatureUtil;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PusherWebhooksTest {

    private static final String KEY = "key";
    private static final String SECRET = "secret";
    private static final Webhook NOT_GENUINE = new Webhook.NotGenuine();
    private static final String VACATED = "{\"time_ms\":" + ManualClock.START.toEpochMilli() + ",\"events\":["
            + "{\"name\":\"channel_vacated\",\"channel\":\"private-b\"},"
            + "{\"name\":\"channel_occupied\",\"channel\":\"private-c\"},"
            + "{\"name\":\"channel_vacated\",\"channel\":\"private-a\",\"more\":1}]}";

    private final List<Webhook.Genuine> handed = new ArrayList<>();
    private final ManualClock clock = new ManualClock();
    private final PusherWebhooks webhooks = new PusherWebhooks(PusherSettings.hosted("1", KEY, SECRET, "eu"), clock);

    @Test
    void reportsTheChannelsThatWereVacatedInOrder() {
        assertThat(receive(VACATED))
                .isEqualTo(new Webhook.Genuine(
                        ManualClock.START, List.of(new Channel("private-b"), new Channel("private-a"))));
    }

    @Test
    void aChannelThatWasOccupiedAgainAtOnceIsNotEmpty() {
        String reloaded = VACATED.replace("private-c", "private-b");

        assertThat(receive(reloaded))
                .isEqualTo(new Webhook.Genuine(ManualClock.START, List.of(new Channel("private-a"))));
    }

    @Test
    void aReportThatComesAgainIsKnown() {
        assertThat(receive(VACATED)).isInstanceOf(Webhook.Genuine.class);
        clock.advance(Duration.ofMinutes(4));

        assertThat(receive(VACATED)).isEqualTo(new Webhook.Repeated());
    }

    @Test
    void onlyANewReportIsHandedOver() {
        Webhook report = receive(VACATED);
        Webhook unused = receive(VACATED);
        Webhook unusedToo = webhooks.receive("other", SignatureUtil.sign(VACATED, SECRET), VACATED, handed::add);

        assertThat(handed).containsExactly((Webhook.Genuine) report);
    }

    @Test
    void aReportThatCouldNotBeHandledIsNewWhenItComesAgain() {
        String signature = SignatureUtil.sign(VACATED, SECRET);

        assertThatThrownBy(() -> webhooks.receive(KEY, signature, VACATED, report -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");

        assertThat(receive(VACATED)).isInstanceOf(Webhook.Genuine.class);
        assertThat(handed).hasSize(1);
        assertThat(receive(VACATED)).isEqualTo(new Webhook.Repeated());
    }

    @Test
    void aReportIsBelievedForFiveMinutesEitherWay() {
        assertThat(receive(at(ManualClock.START.minusSeconds(300)))).isInstanceOf(Webhook.Genuine.class);
        assertThat(receive(at(ManualClock.START.plusSeconds(300)))).isInstanceOf(Webhook.Genuine.class);
        assertThat(receive(at(ManualClock.START.minusMillis(300_001)))).isEqualTo(NOT_GENUINE);
        assertThat(receive(at(ManualClock.START.plusMillis(300_001)))).isEqualTo(NOT_GENUINE);
    }

    @Test
    void aReportOfTheFutureCannotBeReplayedWhileItIsBelieved() {
        String future = at(ManualClock.START.plusSeconds(300));
        assertThat(receive(future)).isInstanceOf(Webhook.Genuine.class);
        clock.advance(Duration.ofMinutes(10));

        assertThat(receive(future)).isEqualTo(new Webhook.Repeated());
    }

    @Test
    void nothingIsBelievedWithoutOurKeyAndSignature() {
        String signature = SignatureUtil.sign(VACATED, SECRET);

        assertThat(webhooks.receive("other", signature, VACATED, handed::add)).isEqualTo(NOT_GENUINE);
        assertThat(webhooks.receive(null, signature, VACATED, handed::add)).isEqualTo(NOT_GENUINE);
        assertThat(webhooks.receive(KEY, null, VACATED, handed::add)).isEqualTo(NOT_GENUINE);
        assertThat(webhooks.receive(KEY, "", VACATED, handed::add)).isEqualTo(NOT_GENUINE);
        assertThat(webhooks.receive(KEY, SignatureUtil.sign(VACATED, "other"), VACATED, handed::add))
                .isEqualTo(NOT_GENUINE);
        assertThat(webhooks.receive(KEY, signature, VACATED + " ", handed::add)).isEqualTo(NOT_GENUINE);
        assertThat(webhooks.receive(KEY, signature, VACATED, handed::add)).isInstanceOf(Webhook.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{time_ms:1767609000000,events:[]}",
                "{\"time_ms\":1767609000000}",
                "{\"time_ms\":\"soon\",\"events\":[]}",
                "{\"time_ms\":1e300,\"events\":[]}",
                "{\"time_ms\":null,\"events\":[]}",
                "{\"time_ms\":1767609000000,\"events\":{}}",
                "{\"time_ms\":1767609000000,\"events\":[7]}",
                "{\"time_ms\":1767609000000,\"events\":[{\"name\":null}]}",
                "{\"time_ms\":1767609000000,\"events\":[{\"name\":\"channel_vacated\"}]}",
                "{\"time_ms\":1767609000000,\"events\":[]} trailing"
            })
    void whatIsNotUnderstoodIsNotBelievedThoughItIsSigned(String body) {
        assertThat(receive(body)).isEqualTo(NOT_GENUINE);
    }

    @Test
    void theExamplesAboveFailForTheirFaultsAndNotForTheirTime() {
        assertThat(receive("{\"time_ms\":1767609000000,\"events\":[]}")).isInstanceOf(Webhook.Genuine.class);
    }

    @Test
    void howMuchIsRememberedIsBounded() {
        SeenSignatures seen = new SeenSignatures();
        for (int n = 0; n < SeenSignatures.MOST; n++) {
            seen.add("s" + n, ManualClock.START);
        }

        seen.add("one more", ManualClock.START);

        assertThat(seen.contains("one more", ManualClock.START)).isTrue();
        assertThat(seen.contains("s0", ManualClock.START))
                .as("the oldest is forgotten")
                .isFalse();
        Instant end = ManualClock.START.plus(SeenSignatures.KEPT);
        assertThat(seen.contains("one more", end)).isTrue();
        assertThat(seen.contains("one more", end.plusMillis(1))).isFalse();
    }

    private Webhook receive(String body) {
        return webhooks.receive(KEY, SignatureUtil.sign(body, SECRET), body, handed::add);
    }

    private static String at(Instant time) {
        return "{\"time_ms\":" + time.toEpochMilli() + ",\"events\":[]}";
    }
}
