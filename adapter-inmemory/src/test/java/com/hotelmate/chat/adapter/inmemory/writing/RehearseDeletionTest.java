package com.hotelmate.chat.adapter.inmemory.writing;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.deletion.RehearseDeletion;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.testkit.ChatScene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearseDeletionTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final GuestMessage byMary = scene.guestWrites(scene.mary(), "Hello");

    @ParameterizedTest
    @EnumSource(DeletionMode.class)
    void sendsTheEventsOfADeletionAndDeletesNothing(DeletionMode mode) {
        try (HotelChat chat = scene.chat()) {
            chat.start();

            List<Signal> sent = rehearse(scene.nora(), "101", byMary.id(), mode);

            String room = "private-killarney-room-101-";
            String conversation = "private-killarney-conversation-" + byMary.conversation() + "-chat";
            assertThat(sent)
                    .extracting(signal -> signal.channel() + " " + signal.event())
                    .containsExactly(
                            conversation + " message-deleted",
                            conversation + " message-removed",
                            room + "chat message-deleted",
                            room + "chat message-removed",
                            room + "deletions message-deleted",
                            room + "deletions message-removed",
                            room + "deletions content-deleted",
                            "private-hotel-killarney-guest-chat-booking-BK-MARY realtime_event");
            await().untilAsserted(() -> assertThat(scene.sink().heard()).containsExactlyElementsOf(sent));
            assertThat(scene.messages(byMary.conversation())).containsExactly(byMary);
        }
    }

    @Test
    void isForManagers() {
        assertThat(scene.refusal(() -> rehearse(scene.ciara(), "101", byMary.id(), DeletionMode.SOFT)))
                .isEqualTo("CAPABILITY_REQUIRED");
    }

    @Test
    void needsAMessageOfTheStayInTheRoom() {
        GuestMessage ofJohn = scene.guestWrites(scene.john(), "Hello");
        GuestMessage abroad = scene.guestWrites(DUBLIN, scene.mary(), "Hello");

        for (MessageId id : List.of(ofJohn.id(), abroad.id(), new MessageId(Long.MAX_VALUE))) {
            assertThat(scene.refusal(() -> rehearse(scene.nora(), "101", id, DeletionMode.SOFT)))
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(scene.refusal(() -> rehearse(scene.nora(), "999", byMary.id(), DeletionMode.SOFT)))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> rehearse(scene.orla(), "101", byMary.id(), DeletionMode.SOFT)))
                .isEqualTo("NOT_FOUND");
    }

    private List<Signal> rehearse(StaffId staff, String room, MessageId message, DeletionMode mode) {
        return scene.chat()
                .rehearseDeletion()
                .handle(new RehearseDeletion.Command(KILLARNEY, staff, new RoomNumber(room), message, mode));
    }
}
