package com.hotelmate.chat.adapter.inmemory.delivery;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.live.SignalTyping;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.testkit.Bell;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.RecordingAccess;
import com.hotelmate.chat.testkit.RecordingAccess.Ended;
import com.hotelmate.chat.testkit.ScriptedSignalSink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignalDeliveryTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());
    private final Channel channel = scene.chat().routing().names().conversation(KILLARNEY, conversation);
    private final ScriptedSignalSink service = new ScriptedSignalSink();
    private final RecordingAccess access = new RecordingAccess(scene.sink());
    private final Bell bell = new Bell(scene.storage().commits());
    private final HotelChat delivering = HotelChat.builder()
            .storage(bell.hungInto(scene.storage()))
            .stays(scene.house())
            .staffDirectory(scene.house())
            .clock(scene.clock())
            .publishTo(service)
            .channels(access, access)
            .build();

    @AfterEach
    void stop() {
        delivering.close();
    }

    @Test
    void publishesWhatClientsOfABuiltInServerHear() {
        delivering.start();

        scene.guestWrites(scene.mary(), "Hello");

        await().untilAsserted(() -> assertThat(service.heardOn(channel))
                .extracting(Signal::event)
                .containsExactly("new-message", "message-delivered", "conversation-unread"));
    }

    @Test
    void publishesWhatIsOfTheMomentBesideTheQueue() {
        delivering.start();

        delivering.signalTyping().handle(new SignalTyping.Command(guest(scene.mary()), conversation, true));

        await().untilAsserted(() ->
                assertThat(service.announced()).extracting(Signal::event).contains("typing-indicator"));
        assertThat(service.attempts()).isEmpty();
    }

    @Test
    void endsTheRightsOfAGuestWhoLeavesOnceTheServiceKnows() {
        service.then(changes -> new Delivery.TryAgain("busy", Optional.empty()));
        delivering.start();

        scene.checksOut(scene.mary());

        await().untilAsserted(() -> assertThat(service.attempts()).hasSize(1));
        assertThat(access.ended()).isEmpty();
        await().untilAsserted(() -> {
            scene.clock().advance(Duration.ofMinutes(1));
            bell.ring();
            assertThat(access.ended())
                    .extracting(Ended::holder)
                    .containsExactly(new Holder.Guest(KILLARNEY, scene.mary()));
        });
        assertThat(service.heardOn(channel)).extracting(Signal::event).contains("stay-ended");
        assertThat(access.ended().get(0).channels()).contains(channel);
    }

    @Test
    void endsRightsEvenIfTheServiceRefusesToSaySo() {
        service.then(changes -> new Delivery.Refused(changes.get(0).seq(), "413"));
        delivering.start();

        scene.checksOut(scene.mary());

        await().untilAsserted(() -> assertThat(access.ended()).hasSize(1));
    }

    @Test
    void handsOverWhatComesLaterWhenRightsAreEnded() {
        List<Integer> ended = new CopyOnWriteArrayList<>();
        for (int handOver = 1; handOver <= 2; handOver++) {
            service.then(changes -> {
                ended.add(access.ended().size());
                return new Delivery.Done();
            });
        }
        service.rest(Duration.ofMillis(10));
        delivering.start();
        scene.guestWrites(scene.mary(), "Hello");
        scene.moves(scene.mary(), "102");
        scene.guestWrites(scene.mary(), "Here I am");

        service.rest(Duration.ZERO);

        await().untilAsserted(() -> assertThat(ended).containsExactly(0, 1));
        assertThat(service.attempts().get(0)).hasSizeGreaterThan(1);
    }

    @Test
    void endsNoRightsAnewWhenWhatWasRefusedIsRepeated() {
        Lanes lanes = scene.storage().lanes();
        for (int handOver = 1; handOver <= 2; handOver++) {
            service.then(changes -> new Delivery.Refused(changes.get(0).seq(), "413"));
        }
        delivering.start();
        scene.checksOut(scene.mary());
        await().until(() -> !lanes.deadLetters(service.name()).isEmpty());
        assertThat(access.ended()).hasSize(1);

        assertThat(lanes.repeat(lanes.deadLetters(service.name()).get(0).id())).isTrue();
        bell.ring();

        await().until(() -> service.attempts().size() == 2
                && !lanes.deadLetters(service.name()).isEmpty());
        assertThat(access.ended()).hasSize(1);
    }

    @Test
    void leavesAServiceAloneThatRests() {
        service.rest(Duration.ofMillis(10));
        delivering.start();
        scene.guestWrites(scene.mary(), "Hello");
        await().untilAsserted(() -> assertThat(service.pauses()).isGreaterThan(20));
        assertThat(service.attempts()).isEmpty();

        service.rest(Duration.ZERO);

        await().untilAsserted(() -> assertThat(service.attempts()).isEqualTo(List.of(List.of(1L))));
    }
}
