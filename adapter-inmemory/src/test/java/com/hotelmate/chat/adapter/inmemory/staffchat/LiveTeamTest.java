package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.live.AuthorizeChannel;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.staffchat.live.ConfirmDelivery;
import com.hotelmate.chat.application.staffchat.live.SignalTeamTyping;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.RecordingAccess.Ended;
import com.hotelmate.chat.testkit.TeamScene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTeamTest {

    private static final ChannelNames NAMES = new ChannelNames(Privacy.PRIVATE);

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final ConversationId group = scene.begins(scene.nora(), scene.ciara(), scene.liam());
    private final Channel channel = NAMES.team(KILLARNEY, group);

    @AfterEach
    void close() {
        scene.scene().chat().close();
    }

    @Test
    void letsParticipantsListen() {
        for (Channel one : NAMES.allOfTeam(KILLARNEY, group)) {
            assertThat(listen(KILLARNEY, scene.ciara(), one)).startsWith("signed:");
        }
    }

    @Test
    void keepsEverybodyElseOut() {
        scene.leaves(scene.liam(), group);
        for (Channel one : NAMES.allOfTeam(KILLARNEY, group)) {
            for (StaffId person : List.of(scene.liam(), scene.sean(), scene.maeve())) {
                assertThat(scene.refusal(() -> listen(KILLARNEY, person, one))).isEqualTo("CHANNEL_NOT_ALLOWED");
            }
            assertThat(scene.refusal(() -> listen(DUBLIN, scene.scene().orla(), one)))
                    .isEqualTo("CHANNEL_NOT_ALLOWED");
        }
        for (String name : List.of(
                "hotel-killarney.staff-chat." + group,
                "private-hotel-dublin.staff-chat." + group,
                "private-hotel-killarney.staff-chat.999999",
                "private-hotel-killarney.staff-chat.0" + group,
                "private-hotel-killarney.staff-chat.99999999999999999999",
                "private-killarney-staff-conversation-" + group + "0",
                "presence-hotel-killarney.staff-chat." + group)) {
            assertThat(scene.refusal(() -> listen(KILLARNEY, scene.ciara(), new Channel(name))))
                    .as(name)
                    .isEqualTo("CHANNEL_NOT_ALLOWED");
        }
    }

    @Test
    void letsNobodyListenToADeletedConversation() {
        scene.team().deleteConversation().handle(KILLARNEY, scene.nora(), group);

        assertThat(scene.refusal(() -> listen(KILLARNEY, scene.ciara(), channel)))
                .isEqualTo("CHANNEL_NOT_ALLOWED");
    }

    @Test
    void endsTheRightsOfWhoLeavesAfterTheyHeardOfIt() {
        scene.scene().chat().start();

        scene.leaves(scene.liam(), group);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(scene.scene().access().ended()).hasSize(1));
        Ended ended = scene.scene().access().ended().get(0);
        assertThat(ended.holder()).isEqualTo(new Holder.Staff(KILLARNEY, scene.liam(), Optional.empty()));
        assertThat(ended.channels()).isEqualTo(Set.copyOf(NAMES.allOfTeam(KILLARNEY, group)));
        assertThat(scene.scene().sink().heard().subList(0, ended.signalsHeard()))
                .extracting(Signal::event)
                .contains("realtime_staff_chat_participants_changed");
    }

    @Test
    void endsTheRightsOfEverybodyWithTheConversation() {
        scene.scene().chat().start();

        scene.team().deleteConversation().handle(KILLARNEY, scene.nora(), group);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(scene.scene().access().ended())
                        .extracting(Ended::holder)
                        .containsExactlyInAnyOrder(
                                new Holder.Staff(KILLARNEY, scene.ciara(), Optional.empty()),
                                new Holder.Staff(KILLARNEY, scene.liam(), Optional.empty()),
                                new Holder.Staff(KILLARNEY, scene.nora(), Optional.empty())));
    }

    @Test
    void showsWhoTypesOnceASecond() {
        scene.scene().chat().start();

        types(scene.ciara(), true);
        types(scene.ciara(), true);
        types(scene.liam(), true);
        scene.scene().clock().advance(Duration.ofSeconds(1));
        types(scene.ciara(), false);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(heard("realtime_staff_chat_typing_indicator"))
                        .hasSize(3));
        assertThat(scene.facts(group)).containsExactly("conversation_created");
    }

    @Test
    void showsWhatReachedADevice() {
        StaffMessage first = scene.writes(scene.ciara(), group, "One");
        StaffMessage own = scene.writes(scene.liam(), group, "Two");
        StaffMessage hidden = scene.writes(scene.ciara(), group, "Three");
        scene.deletes(scene.ciara(), hidden, DeletionMode.SOFT);
        scene.scene().chat().start();

        List<MessageId> confirmed =
                confirms(List.of(own.id(), first.id(), hidden.id(), new MessageId(999_999), first.id()));

        assertThat(confirmed).containsExactly(first.id());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(heard("realtime_staff_chat_message_delivered"))
                        .hasSize(1));
        assertThat(confirms(List.of(own.id()))).isEmpty();
        assertThat(scene.facts(group)).endsWith("message_deleted");
    }

    private List<MessageId> confirms(List<MessageId> messages) {
        return scene.team()
                .confirmDelivery()
                .handle(new ConfirmDelivery.Command(KILLARNEY, scene.liam(), group, messages));
    }

    private void types(StaffId who, boolean typing) {
        scene.team().typing().handle(new SignalTeamTyping.Command(KILLARNEY, who, group, typing));
    }

    private List<Signal> heard(String event) {
        return scene.scene().sink().heardOn(channel).stream()
                .filter(signal -> signal.event().equals(event))
                .toList();
    }

    private String listen(HotelSlug hotel, StaffId who, Channel to) {
        return scene.scene()
                .chat()
                .authorizeChannel()
                .handle(new AuthorizeChannel.Command(new Holder.Staff(hotel, who, Optional.of("sid")), "1.1", to));
    }
}
