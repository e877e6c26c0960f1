package com.hotelmate.chat.adapter.inmemory.presence;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.live.AuthorizeChannel;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.RecordingAccess.Granted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorizeChannelTest {

    private static final String SOCKET = "1.1";
    private static final String BOOKING = "private-hotel-killarney-guest-chat-booking-";

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final long ofMary = scene.conversation(scene.mary()).value();
    private final long ofJohn = scene.conversation(scene.john()).value();
    private final long abroad = scene.conversation(DUBLIN, scene.mary()).value();
    private final Holder mary = new Holder.Guest(KILLARNEY, scene.mary());
    private final Holder ciara = new Holder.Staff(KILLARNEY, scene.ciara(), Optional.of("sid"));

    @Test
    void letsAGuestHearTheOwnStay() {
        for (String name : guestChannels()) {
            Channel channel = new Channel(name);

            assertThat(listen(mary, name)).isEqualTo("signed:" + SOCKET + ":" + name);
            assertThat(scene.access().granted()).contains(new Granted(SOCKET, channel, mary));
        }
    }

    @Test
    void letsTheStaffHearTheirHotelAndTheirOwnChannels() {
        for (String name : staffChannels()) {
            assertThat(listen(ciara, name)).startsWith("signed:");
        }
    }

    @Test
    void keepsAGuestOutOfEverythingElse() {
        Stream.of(
                        "private-killarney-conversation-" + ofJohn + "-chat",
                        "private-killarney-conversation-" + abroad + "-chat",
                        "private-killarney-conversation-999999-chat",
                        "private-dublin-conversation-" + abroad + "-chat",
                        "private-dublin-conversation-" + ofMary + "-chat",
                        "private-killarney-room-102-chat",
                        "private-killarney-room-102-deletions",
                        "private-killarney-room-1-chat",
                        "private-killarney-room-1011-chat",
                        "private-dublin-room-101-chat",
                        "private-killarney-staff-1-chat",
                        "private-killarney-staff-1-notifications",
                        "private-killarney-guest-messages",
                        BOOKING + "BK-JOHN",
                        BOOKING + "BK-MARY-2",
                        BOOKING + "BK-NOBODY",
                        "private-hotel-dublin-guest-chat-booking-BK-MARY")
                .forEach(name -> refused(mary, name));
        guestChannels().forEach(name -> refused(mary, disguised(name)));
    }

    @Test
    void keepsStaffOutOfOtherHotelsAndOfColleaguesNotes() {
        Stream.of(
                        "private-killarney-conversation-" + abroad + "-chat",
                        "private-killarney-conversation-999999-chat",
                        "private-killarney-conversation-0-chat",
                        "private-killarney-conversation-0" + ofMary + "-chat",
                        "private-killarney-conversation-99999999999999999999-chat",
                        "private-dublin-conversation-" + abroad + "-chat",
                        "private-dublin-conversation-" + ofMary + "-chat",
                        "private-killarney-room-999-chat",
                        "private-dublin-room-101-chat",
                        "private-dublin-room-101-deletions",
                        "private-hotel-dublin-guest-chat-booking-BK-MARY",
                        BOOKING + "BK-NOBODY",
                        BOOKING,
                        "private-dublin-guest-messages",
                        "private-killarney-staff-" + scene.liam() + "-chat",
                        "private-killarney-staff-" + scene.liam() + "-notifications",
                        "private-killarney.staff-" + scene.liam() + "-notifications",
                        "presence-killarney-room-101-chat",
                        "anything")
                .forEach(name -> refused(ciara, name));
        staffChannels().forEach(name -> refused(ciara, disguised(name)));
    }

    /** A slug that begins or ends like another, or holds the words of a channel name, opens nothing of the other. */
    @Test
    void tellsHotelsApartThatLookAlike() {
        for (String lookAlike : new String[] {
            "killarney-2", "kill", "killarney-room-101-chat", "my-killarney", "killarney-conversation-" + ofMary
        }) {
            HotelSlug hotel = new HotelSlug(lookAlike);
            Holder stranger =
                    new Holder.Staff(hotel, scene.house().hire(hotel, "Stranger", "manager"), Optional.empty());
            BookingId booking = scene.house().book(hotel, "BK-MARY", "Mary");
            scene.house().checkIn(hotel, booking);
            scene.house().move(hotel, booking, "101");

            guestChannels().forEach(name -> {
                refused(stranger, name);
                refused(new Holder.Guest(hotel, booking), name);
            });
            refused(ciara, "private-" + lookAlike + "-room-101-chat");
            refused(ciara, "private-hotel-" + lookAlike + "-guest-chat-booking-BK-MARY");
        }
    }

    @Test
    void followsTheGuestToAnotherRoom() {
        scene.moves(scene.mary(), "205");

        assertThat(listen(mary, "private-killarney-room-205-chat")).startsWith("signed:");
        assertThat(listen(mary, BOOKING + "BK-MARY")).startsWith("signed:");
        refused(mary, "private-killarney-room-101-chat");
        refused(mary, "private-killarney-room-101-deletions");
    }

    @Test
    void opensTheRoomWithTheStayGate() {
        Holder eve = new Holder.Guest(KILLARNEY, scene.eve());
        scene.house().move(KILLARNEY, scene.eve(), "103");
        assertThat(listen(eve, BOOKING + "BK-EVE")).startsWith("signed:");
        refused(eve, "private-killarney-room-103-chat");

        scene.house().checkIn(KILLARNEY, scene.eve());

        assertThat(listen(eve, "private-killarney-room-103-chat")).startsWith("signed:");
    }

    @Test
    void closesEverythingAtCheckOutThoughTheHistoryMayStillBeRead() {
        scene.house().checkOut(KILLARNEY, scene.mary(), scene.clock().instant());

        guestChannels().forEach(name -> refused(mary, name));
    }

    @Test
    void needsTheCapabilityForGuestsChannelsButNotForTheOwn() {
        AuthorizeChannel strict =
                scene.builder().capabilities(member -> Set.of()).build().authorizeChannel();
        String own = "private-killarney-staff-" + scene.ciara() + "-chat";

        assertThat(strict.handle(new AuthorizeChannel.Command(ciara, SOCKET, new Channel(own))))
                .startsWith("signed:");
        guestChannels()
                .forEach(name -> assertThat(scene.refusal(
                                () -> strict.handle(new AuthorizeChannel.Command(ciara, SOCKET, new Channel(name)))))
                        .isEqualTo("CHANNEL_NOT_ALLOWED"));
    }

    @Test
    void knowsPublicNamesWithoutThePrefix() {
        AuthorizeChannel open = scene.builder().privacy(Privacy.PUBLIC).build().authorizeChannel();

        assertThat(open.handle(new AuthorizeChannel.Command(mary, SOCKET, new Channel("killarney-room-101-chat"))))
                .startsWith("signed:");
        assertThat(open.handle(new AuthorizeChannel.Command(mary, SOCKET, new Channel(BOOKING + "BK-MARY"))))
                .startsWith("signed:");
        assertThat(scene.refusal(() -> open.handle(
                        new AuthorizeChannel.Command(mary, SOCKET, new Channel("private-killarney-room-101-chat")))))
                .isEqualTo("CHANNEL_NOT_ALLOWED");
    }

    private List<String> guestChannels() {
        return List.of(
                "private-killarney-conversation-" + ofMary + "-chat",
                "private-killarney-room-101-chat",
                "private-killarney-room-101-deletions",
                BOOKING + "BK-MARY");
    }

    private List<String> staffChannels() {
        String own = scene.ciara().toString();
        return Stream.concat(
                        guestChannels().stream(),
                        Stream.of(
                                "private-killarney-conversation-" + ofJohn + "-chat",
                                "private-killarney-room-102-chat",
                                "private-killarney-guest-messages",
                                "private-killarney-staff-" + own + "-chat",
                                "private-killarney-staff-" + own + "-notifications",
                                "private-killarney.staff-" + own + "-notifications"))
                .toList();
    }

    private static String disguised(String name) {
        return "private-" + name;
    }

    /** Every refusal is the same, and nothing is remembered of it. */
    private void refused(Holder holder, String name) {
        int granted = scene.access().granted().size();
        assertThat(scene.rejection(() -> listen(holder, name)))
                .as(name)
                .isEqualTo(new Rejection.Refused(Refusal.CHANNEL_NOT_ALLOWED));
        assertThat(scene.access().granted()).hasSize(granted);
    }

    private String listen(Holder holder, String name) {
        return scene.chat().authorizeChannel().handle(new AuthorizeChannel.Command(holder, SOCKET, new Channel(name)));
    }
}
