package com.hotelmate.chat.adapter.inmemory.presence;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.live.SignalTyping;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ChatScene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalTypingTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());

    @BeforeEach
    void deliver() {
        scene.chat().start();
    }

    @AfterEach
    void stop() {
        scene.chat().close();
    }

    @Test
    void isShownOnTheConversationAndToTheGuest() {
        type(staff(scene.ciara()), conversation);

        List<Signal> heard = heard(2);
        assertThat(heard)
                .extracting(signal -> signal.channel() + " " + signal.event())
                .containsExactly(
                        "private-killarney-conversation-" + conversation + "-chat typing-indicator",
                        "private-hotel-killarney-guest-chat-booking-BK-MARY realtime_event");
        assertThat(heard.get(0).payload().full())
                .containsEntry("is_typing", true)
                .containsEntry("staff_id", scene.ciara().value())
                .containsEntry("notice", true)
                .containsEntry("seq", 0L);
    }

    @Test
    void isShownOnceInASecondPerPersonAndConversation() {
        type(guest(scene.mary()), conversation);
        type(guest(scene.mary()), conversation);
        scene.clock().advance(Duration.ofMillis(999));
        type(guest(scene.mary()), conversation);
        type(staff(scene.ciara()), conversation);
        type(staff(scene.ciara()), scene.conversation(scene.john()));
        scene.clock().advance(Duration.ofMillis(1));
        type(guest(scene.mary()), conversation);

        // What follows is heard after everything before it, so nothing else was sent.
        type(staff(scene.nora()), conversation);
        String ciara = scene.ciara().toString();
        String nora = scene.nora().toString();
        assertThat(heard(10))
                .extracting(this::typist)
                .containsExactly("guest", "guest", ciara, ciara, ciara, ciara, "guest", "guest", nora, nora);
    }

    @Test
    void changesNothingStored() {
        type(guest(scene.mary()), conversation);

        assertThat(heard(2)).hasSize(2);
        assertThat(scene.stored(conversation).lastSeq()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPECTED,    NOT_CHECKED_IN",
        "CHECKED_OUT, INVALID_TOKEN",
        "CANCELLED,   INVALID_TOKEN",
        "DECLINED,    INVALID_TOKEN"
    })
    void isForGuestsInTheHouse(StayState state, String code) {
        scene.house().set(KILLARNEY, scene.mary(), state);

        assertThat(scene.refusal(() -> type(guest(scene.mary()), conversation))).isEqualTo(code);
    }

    @Test
    void isForGuestsWithARoomUntilTheyLeave() {
        ConversationId ofEve = scene.conversation(scene.eve());
        scene.house().checkIn(KILLARNEY, scene.eve());
        assertThat(scene.refusal(() -> type(guest(scene.eve()), ofEve))).isEqualTo("NO_ROOM_ASSIGNED");

        scene.checksOut(scene.mary());
        assertThat(scene.refusal(() -> type(guest(scene.mary()), conversation))).isEqualTo("ALREADY_CHECKED_OUT");
    }

    @Test
    void findsNothingWhereNothingIsTheCallers() {
        ConversationId ofJohn = scene.conversation(scene.john());
        ConversationId abroad = scene.conversation(DUBLIN, scene.mary());
        ConversationId missing = new ConversationId(Long.MAX_VALUE);

        for (ConversationId id : List.of(ofJohn, abroad, missing)) {
            assertThat(scene.refusal(() -> type(guest(scene.mary()), id))).isEqualTo("CONVERSATION_MISMATCH");
        }
        for (ConversationId id : List.of(abroad, missing)) {
            assertThat(scene.refusal(() -> type(staff(scene.ciara()), id))).isEqualTo("NOT_FOUND");
        }
        scene.house().dismiss(scene.ciara());
        assertThat(scene.refusal(() -> type(staff(scene.ciara()), conversation)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void needsTheCapability() {
        var strict = scene.builder().capabilities(member -> Set.of()).build();

        assertThat(scene.refusal(() -> strict.signalTyping()
                        .handle(new SignalTyping.Command(staff(scene.ciara()), conversation, true))))
                .isEqualTo("CAPABILITY_REQUIRED");
    }

    private String typist(Signal signal) {
        Object body =
                signal.payload().full().getOrDefault("payload", signal.payload().full());
        Map<?, ?> fields = (Map<?, ?>) body;
        Object staff = fields.get("staff_id");
        return staff == null ? String.valueOf(fields.get("sender_type")) : staff.toString();
    }

    private List<Signal> heard(int signals) {
        await().untilAsserted(() -> assertThat(scene.sink().heard()).hasSizeGreaterThanOrEqualTo(signals));
        assertThat(scene.sink().heard()).hasSize(signals);
        return scene.sink().heard();
    }

    private void type(Caller caller, ConversationId in) {
        scene.chat().signalTyping().handle(new SignalTyping.Command(caller, in, true));
    }
}
