package com.hotelmate.chat.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.deletion.DeleteMessage;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.application.sending.SendStaffMessage;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The README's embedding example, word for word between the marks. */
class EmbeddingExampleTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void aGuestWritesStaffAnswersAndADeletionIsSeenOnBothSides() {
        StaffDirectory ourStaff = new OurStaff();
        Stays ourBookings = new OurBookings();

        // readme:begin
        HotelSlug hotel = new HotelSlug("killarney");
        BookingId booking = new BookingId("BK-1");
        StaffId anna = new StaffId(7);
        try (HotelChat chat = HotelChat.builder()
                .staffDirectory(ourStaff)
                .stays(ourBookings)
                .broadcastTo(new Screen(heard))
                .build()) {
            chat.start();

            var question = chat.sendGuestMessage()
                    .handle(new SendGuestMessage.Command(
                            hotel, booking, "Is there a late check-out?", Optional.empty(), Optional.empty()));
            var conversation = question.message().message().conversation();
            var answer = chat.sendStaffMessage()
                    .handle(SendStaffMessage.Command.answer(hotel, anna, conversation, "Yes, until noon."));
            chat.deleteMessage()
                    .handle(new DeleteMessage.Command(
                            new Caller.Staff(hotel, anna),
                            answer.message().message().id(),
                            DeletionMode.SOFT));

            await().untilAsserted(() -> assertThat(heard)
                    .contains(
                            "private-killarney-conversation-1-chat message-deleted [Message deleted]",
                            "private-killarney-room-101-chat message-deleted [Message deleted]"));
        }
        // readme:end
    }

    @Test
    void readsInTheReadmeAsItRunsHere() throws IOException {
        String here = Files.readString(
                Path.of("src/test/java/com/hotelmate/chat/adapter/inmemory/EmbeddingExampleTest.java"));
        String example = here.substring(
                here.indexOf("// readme:begin") + "// readme:begin".length(), here.indexOf("        // readme:end"));

        assertThat(Files.readString(Path.of("../README.md")))
                .contains("```java\n" + example.stripTrailing().stripIndent().strip() + "\n```");
    }

    /** Shows every signal, as a screen would. */
    private record Screen(List<String> heard) implements BroadcastSink {

        @Override
        public boolean watches(Channel channel) {
            return true;
        }

        @Override
        public void broadcast(List<Signal> signals) {
            for (Signal signal : signals) {
                Object text = signal.payload().full().get("message");
                if (text instanceof java.util.Map<?, ?> message) {
                    text = message.get("message");
                }
                heard.add(signal.channel() + " " + signal.event() + " " + text);
            }
        }
    }

    private static final class OurStaff implements StaffDirectory {

        private final StaffMember anna = new StaffMember(
                new StaffId(7),
                new HotelSlug("killarney"),
                "anna",
                "Anna",
                "Murphy",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Role(1, "receptionist", "Receptionist")),
                Optional.empty(),
                Tier.REGULAR_STAFF,
                false,
                true,
                true,
                Optional.empty());

        @Override
        public Optional<StaffMember> find(HotelSlug hotel, StaffId id) {
            return ofHotel(hotel).stream()
                    .filter(member -> member.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<StaffMember> ofHotel(HotelSlug hotel) {
            return hotel.equals(anna.hotel()) ? List.of(anna) : List.of();
        }
    }

    private static final class OurBookings implements Stays {

        @Override
        public Optional<Stay> find(HotelSlug hotel, BookingId booking) {
            return Optional.of(new Stay(
                    hotel,
                    booking,
                    1,
                    new GuestName("Grace", "Kelly"),
                    StayState.IN_HOUSE,
                    Optional.of(new Room(1, new RoomNumber("101"))),
                    Optional.empty()));
        }

        @Override
        public Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room) {
            return find(hotel, new BookingId("BK-1"));
        }
    }
}
