package com.hotelmate.chat.adapter.inmemory.delivery;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.live.NoteEmptyChannels;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.ScriptedSignalSink;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mary leaves room 101, John moves in; her device may still listen to the room at the realtime service. */
class RoomDiscretionTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.john());
    private final ChannelNames names = scene.chat().routing().names();
    private final Channel room = names.room(KILLARNEY, new RoomNumber("101"));
    private final ScriptedSignalSink service = new ScriptedSignalSink();
    private final HotelChat delivering = HotelChat.builder()
            .storage(scene.storage())
            .stays(scene.house())
            .staffDirectory(scene.house())
            .clock(scene.clock())
            .publishTo(service)
            .build();

    @BeforeEach
    void letThemLiveInTheRoomOneAfterTheOther() {
        scene.conversation(scene.mary());
        scene.clock().advance(Duration.ofSeconds(1));
        scene.checksOut(scene.mary());
        scene.clock().advance(Duration.ofSeconds(1));
        scene.moves(scene.john(), "101");
        delivering.start();
    }

    @AfterEach
    void stop() {
        delivering.close();
    }

    @Test
    void tellsTheRoomNothingOfWhatIsWrittenWhileAFormerGuestMayListen() {
        scene.guestWrites(scene.john(), "My wallet is gone");
        scene.staffWrites(scene.ciara(), conversation, "We found it");

        List<Signal> heard = written(room, 3);

        assertThat(heard)
                .allSatisfy(signal -> assertThat(signal.payload().full())
                        .containsEntry("fetch", true)
                        .containsKeys("conversation_id", "seq", "event_id", "message_id")
                        .doesNotContainKeys("message", "guest_name"));
        assertThat(heard).extracting(Signal::event).containsExactly("new-message", "new-message", "new-staff-message");
    }

    @Test
    void tellsEverybodyElseEverything() {
        scene.guestWrites(scene.john(), "My wallet is gone");

        assertThat(written(names.conversation(KILLARNEY, conversation), 1)
                        .get(0)
                        .payload()
                        .full())
                .containsEntry("message", "My wallet is gone");
        assertThat(written(names.staff(KILLARNEY, scene.ciara()), 1)
                        .get(0)
                        .payload()
                        .full())
                .containsEntry("message", "My wallet is gone");
    }

    @Test
    void endsWhenTheServiceReportsTheChannelEmpty() {
        delivering
                .noteEmptyChannels()
                .handle(new NoteEmptyChannels.Command(
                        List.of(room, names.deletions(KILLARNEY, new RoomNumber("101"))),
                        scene.clock().instant()));

        scene.guestWrites(scene.john(), "My wallet is gone");

        assertThat(written(room, 1).get(0).payload().full()).containsEntry("message", "My wallet is gone");
    }

    @Test
    void isNotEndedByAnOldReport() {
        delivering
                .noteEmptyChannels()
                .handle(new NoteEmptyChannels.Command(
                        List.of(room), scene.clock().instant().minusSeconds(2)));

        scene.guestWrites(scene.john(), "My wallet is gone");

        assertThat(written(room, 1).get(0).payload().full()).containsEntry("fetch", true);
    }

    @Test
    void isNotEndedByAReportOnAnotherChannel() {
        delivering
                .noteEmptyChannels()
                .handle(new NoteEmptyChannels.Command(
                        List.of(
                                names.room(KILLARNEY, new RoomNumber("102")),
                                names.deletions(KILLARNEY, new RoomNumber("101")),
                                new Channel("presence-lobby")),
                        scene.clock().instant()));

        scene.guestWrites(scene.john(), "My wallet is gone");

        assertThat(written(room, 1).get(0).payload().full()).containsEntry("fetch", true);
    }

    @Test
    void endsWhenTheServiceSaysOnAskingThatTheChannelIsEmpty() {
        service.isEmpty(room);

        scene.guestWrites(scene.john(), "My wallet is gone");

        assertThat(written(room, 1).get(0).payload().full()).containsEntry("message", "My wallet is gone");
        assertThat(scene.storage()
                        .vacatedRooms()
                        .isVacated(
                                KILLARNEY,
                                new RoomNumber("101"),
                                scene.clock().instant().minus(Duration.ofDays(1))))
                .as("what the service said is kept")
                .isFalse();
    }

    @Test
    void asksASlowServiceOnceForAllThatIsHandedOverTogether() {
        service.whileAsked(() -> scene.clock().advance(Duration.ofSeconds(6)));
        for (int i = 0; i < 5; i++) {
            scene.guestWrites(scene.john(), "Message " + i);
        }

        assertThat(written(room, 5))
                .allSatisfy(signal -> assertThat(signal.payload().full()).containsEntry("fetch", true));
        assertThat(service.questions()).isLessThanOrEqualTo(service.attempts().size());
    }

    @Test
    void endsAfterADay() {
        scene.clock().advance(Duration.ofHours(24).plusSeconds(1));

        scene.guestWrites(scene.john(), "My wallet is gone");

        assertThat(written(room, 1).get(0).payload().full()).containsEntry("message", "My wallet is gone");
    }

    /** The messages that the channel heard of. */
    private List<Signal> written(Channel channel, int atLeast) {
        await().untilAsserted(() -> assertThat(written(channel)).hasSizeGreaterThanOrEqualTo(atLeast));
        return written(channel);
    }

    private List<Signal> written(Channel channel) {
        return service.heardOn(channel).stream()
                .filter(signal -> signal.event().startsWith("new-"))
                .toList();
    }
}
