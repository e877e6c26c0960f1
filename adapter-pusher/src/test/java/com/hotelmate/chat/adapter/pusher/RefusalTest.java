package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.both;
import static com.hotelmate.chat.adapter.pusher.Scene.broadcast;
import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static com.hotelmate.chat.adapter.pusher.Scene.payload;
import static com.hotelmate.chat.adapter.pusher.Scene.signal;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Call;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void aRefusedBatchIsTriedEventByEventAndOnlyTheBadOneIsDropped(int status) {
        refuse(status, event -> event.name().equals("e2.1"));

        Delivery result = scene.deliver(change(1, 3), change(2, 4), change(3, 2));

        assertThat(result).isEqualTo(new Delivery.Refused(2, "answered " + status));
        assertThat(scene.taken()).containsExactly("e1.0", "e1.1", "e1.2", "e2.0", "e2.2", "e2.3");
        assertThat(scene.stub.sizes()).containsExactly(9, 1, 1, 1, 1, 1, 1, 1);
        assertThat(timesTried("e2.1")).isEqualTo(2);
    }

    @Test
    void theRestOfAChangeGoesOutInBatchesAgain() {
        refuse(400, event -> event.name().equals("e1.1"));

        Delivery result = scene.deliver(change(1, 25), change(2, 1));

        assertThat(result).isEqualTo(new Delivery.Refused(1, "answered 400"));
        assertThat(scene.stub.sizes()).containsExactly(10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10, 5);
        assertThat(scene.taken()).hasSize(24).doesNotContain("e1.1", "e2.0");
    }

    @Test
    void aRefusedSingleEventIsNeverSentAgain() {
        refuse(400, event -> true);

        assertThat(scene.deliver(change(5, 1))).isEqualTo(new Delivery.Refused(5, "answered 400"));
        assertThat(scene.calls()).hasSize(1);
    }

    @Test
    void aBatchThatWasOnlyTooLargeInAllIsTakenPieceByPiece() {
        scene.stub.then(Reply.status(413));

        assertThat(scene.deliver(change(1, 3), change(2, 1))).isEqualTo(new Delivery.Done());
        assertThat(scene.taken()).containsExactly("e1.0", "e1.1", "e1.2", "e2.0");
    }

    @Test
    void anEventForManyThatIsTooLargeIsTooLargeForEachOfThem() {
        scene.stub.then(Reply.status(413));

        assertThat(scene.deliver(both(broadcast(1, 50), change(9, 1)), change(2, 1)))
                .isEqualTo(new Delivery.Refused(1, "answered 413"));
        assertThat(scene.taken()).containsExactly("e9.0");
    }

    @Test
    void oneChannelThatIsRefusedCostsTheOthersNothing() {
        refuse(400, event -> event.channel().equals("private-c17"));

        Delivery result = scene.deliver(broadcast(1, 30), change(2, 1));

        assertThat(result).isEqualTo(new Delivery.Refused(1, "answered 400"));
        assertThat(scene.taken()).hasSize(29);
        assertThat(scene.stub.sizes()).startsWith(30, 10, 10, 1);
    }

    @Test
    void refusalsAreNoSignThatTheServiceIsAway() {
        refuse(400, event -> true);

        for (int seq = 1; seq <= 30; seq++) {
            assertThat(scene.deliver(change(seq, 1))).isInstanceOf(Delivery.Refused.class);
        }

        assertThat(scene.realtime.circuit()).isEqualTo("closed");
        assertThat(scene.alarms).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "private-ünï", "private c", "private-encrypted-inn-conversation-1-chat"})
    void aChannelThatMayNotBeNamedSoIsNeverAskedFor(String channel) {
        Delivery result = scene.deliver(change(1, 1), with(2, channel, "event"), change(3, 1));

        assertThat(result).isEqualTo(new Delivery.Refused(2, "a channel may not be named so"));
        assertThat(scene.taken()).containsExactly("e1.0", "before", "after");
    }

    @Test
    void namesMayBeAsLongAsTheServiceSaysAndNoLonger() {
        String channel = "c".repeat(164);
        String event = "e".repeat(200);

        assertThat(scene.deliver(with(1, channel, event))).isEqualTo(new Delivery.Done());
        assertThat(scene.deliver(with(2, channel + "c", event)))
                .isEqualTo(new Delivery.Refused(2, "a channel may not be named so"));
        assertThat(scene.deliver(with(3, channel, event + "e")))
                .isEqualTo(new Delivery.Refused(3, "an event may not be named so"));
    }

    @Test
    void anEarlierChangeThatIsRefusedComesBeforeALaterOneThatCannotBeSent() {
        refuse(400, event -> event.name().equals("e1.0"));

        Delivery result = scene.deliver(change(1, 2), with(2, "no channel", "event"));

        assertThat(result).isEqualTo(new Delivery.Refused(1, "answered 400"));
        assertThat(scene.taken()).containsExactly("e1.1");
    }

    @Test
    void aFailureWhileLookingCloserLosesNothing() {
        scene.stub.then(Reply.status(400), Reply.status(200), Reply.status(200), Reply.status(503));

        Delivery result = scene.deliver(change(1, 2), change(2, 3));

        assertThat(result).isEqualTo(new Delivery.Partly(1));
        assertThat(scene.taken()).containsExactly("e1.0", "e1.1");
    }

    @Test
    void whatWasRefusedIsNotSentAgainWithTheRestOfItsChange() {
        scene.stub.then(Reply.status(400), Reply.status(400), Reply.status(200), Reply.status(503));
        assertThat(scene.deliver(change(1, 3), change(2, 1))).isInstanceOf(Delivery.TryAgain.class);
        scene.stub.then(Reply.status(503));
        assertThat(scene.deliver(change(1, 3), change(2, 1))).isInstanceOf(Delivery.TryAgain.class);

        assertThat(scene.deliver(change(1, 3), change(2, 1))).isEqualTo(new Delivery.Refused(1, "answered 400"));

        assertThat(timesTried("e1.0")).as("together with others, and alone").isEqualTo(2);
        assertThat(scene.stub.sizes()).containsExactly(4, 1, 1, 1, 1, 1);
        assertThat(scene.taken()).containsExactly("e1.1", "e1.2");
    }

    @Test
    void aBatchThatWasRefusedIsNotSentAgainAfterAFailure() {
        scene.stub.then(Reply.status(400), Reply.status(200), Reply.status(503));
        assertThat(scene.deliver(change(1, 1), change(2, 3))).isEqualTo(new Delivery.Partly(1));
        refuse(400, event -> event.name().equals("e2.2"));

        assertThat(scene.deliver(change(2, 3))).isEqualTo(new Delivery.Refused(2, "answered 400"));

        assertThat(scene.stub.sizes()).containsExactly(4, 1, 1, 1, 1, 1);
        assertThat(scene.taken()).containsExactly("e1.0", "e2.0", "e2.1");
    }

    @Test
    void aDefectIsNotForgottenWhenWhatFollowsItFails() {
        scene.stub.then(Reply.status(503));
        ChangeSignals bad = new ChangeSignals(
                1,
                List.of(
                        signal("no channel", "bad", payload(1)),
                        signal("private-c", "good", payload(1)),
                        signal("private-c", "better", payload(1))));
        assertThat(scene.deliver(bad)).isInstanceOf(Delivery.TryAgain.class);

        assertThat(scene.deliver(bad)).isEqualTo(new Delivery.Refused(1, "a channel may not be named so"));
        assertThat(scene.taken()).containsExactly("good", "better");
    }

    @Test
    void ofEventsThatAreNamedAlikeOnlyTheOneThatWasRefusedIsKnownToBe() {
        ChangeSignals alike = new ChangeSignals(
                1,
                IntStream.range(0, 3)
                        .mapToObj(n -> signal("private-booking", "realtime_event", payload(n)))
                        .toList());
        scene.stub.then(Reply.status(400), Reply.status(400), Reply.status(503));
        assertThat(scene.deliver(alike)).isInstanceOf(Delivery.TryAgain.class);

        assertThat(scene.deliver(alike)).isEqualTo(new Delivery.Refused(1, "answered 400"));

        assertThat(scene.stub.taken()).extracting(Call.Event::data).containsExactly("{\"seq\":1}", "{\"seq\":2}");
    }

    @Test
    void aChangeThatIsRepeatedByHandIsSentWhole() {
        scene.stub.then(Reply.status(400), Reply.status(400), Reply.status(503));
        assertThat(scene.deliver(change(1, 2))).isInstanceOf(Delivery.TryAgain.class);
        assertThat(scene.deliver(change(1, 2))).isInstanceOf(Delivery.Refused.class);

        assertThat(scene.deliver(change(1, 2))).isEqualTo(new Delivery.Done());

        assertThat(scene.taken()).containsExactly("e1.1", "e1.0", "e1.1");
    }

    private void refuse(int status, Predicate<Call.Event> bad) {
        scene.stub.always(call -> Reply.status(call.events().stream().anyMatch(bad) ? status : 200));
    }

    private long timesTried(String name) {
        return scene.stub.calls().stream()
                .filter(call ->
                        call.events().stream().anyMatch(event -> event.name().equals(name)))
                .count();
    }

    private static ChangeSignals with(long seq, String channel, String event) {
        return new ChangeSignals(
                seq,
                List.of(
                        signal("private-c", "before", payload(seq)),
                        signal(channel, event, payload(seq)),
                        signal("private-c", "after", payload(seq))));
    }
}
