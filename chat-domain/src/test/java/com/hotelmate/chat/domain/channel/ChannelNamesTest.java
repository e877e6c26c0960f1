package com.hotelmate.chat.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelNamesTest {

    private static final HotelSlug HOTEL = new HotelSlug("hotel-killarney");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # channel | public                                                      | private
            conv      | hotel-killarney-conversation-123-chat                       | private-hotel-killarney-conversation-123-chat
            room      | hotel-killarney-room-101-chat                               | private-hotel-killarney-room-101-chat
            dels      | hotel-killarney-room-101-deletions                          | private-hotel-killarney-room-101-deletions
            mine      | hotel-killarney-staff-7-chat                                | private-hotel-killarney-staff-7-chat
            note      | hotel-killarney-staff-7-notifications                       | private-hotel-killarney-staff-7-notifications
            wguest    | hotel-killarney-guest-messages                              | private-hotel-killarney-guest-messages
            wnote     | hotel-killarney.staff-7-notifications                       | private-hotel-killarney.staff-7-notifications
            team      | hotel-hotel-killarney.staff-chat.123                        | private-hotel-hotel-killarney.staff-chat.123
            tflat     | hotel-killarney-staff-conversation-123                      | private-hotel-killarney-staff-conversation-123
            wteam     | hotel-killarney.staff-chat.123                              | private-hotel-killarney.staff-chat.123
            booking   | private-hotel-hotel-killarney-guest-chat-booking-BK-2025-01 | private-hotel-hotel-killarney-guest-chat-booking-BK-2025-01
            """)
    void areTheOnesOfTheContract(String channel, String ifPublic, String ifPrivate) {
        assertThat(name(channel, Privacy.PUBLIC)).isEqualTo(ifPublic);
        assertThat(name(channel, Privacy.PRIVATE)).isEqualTo(ifPrivate);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # channel                                  | hotel            | room
            private-hotel-killarney-room-101-chat      | hotel-killarney  | 101
            private-a-room-1-room-2-chat               | a-room-1         | 2
            private-private-inn-room-7b-chat           | private-inn      | 7b
            hotel-killarney-room-101-chat              | -                | -
            private-hotel-killarney-room-101-deletions | -                | -
            private-hotel-killarney-room-1-1-chat      | -                | -
            private-Hotel-room-101-chat                | -                | -
            private-test-room-101-chat                 | -                | -
            presence-room-101-chat                     | -                | -
            """)
    void tellWhichRoomTheyAreOf(String channel, @Nullable String hotel, @Nullable String room) {
        Optional<ChannelNames.RoomNamed> named = new ChannelNames(Privacy.PRIVATE).roomNamedBy(new Channel(channel));

        assertThat(named)
                .isEqualTo(Optional.ofNullable(room)
                        .map(number -> new ChannelNames.RoomNamed(new HotelSlug(hotel), new RoomNumber(number))));
    }

    /** What Pusher takes: letters, digits and these marks, at most 164 of them. */
    @ParameterizedTest
    @EnumSource
    void fitPusherForSlugsOfUpToNinetyCharacters(Privacy privacy) {
        ChannelNames names = new ChannelNames(privacy);
        HotelSlug longest = new HotelSlug("a".repeat(30) + "-b".repeat(30));

        assertThat(names.booking(longest, new BookingId("B".repeat(40))).name()).matches("[A-Za-z0-9_=@,.;-]{1,164}");
        assertThat(names.conversation(longest, new ConversationId(Long.MAX_VALUE))
                        .name())
                .matches("[A-Za-z0-9_=@,.;-]{1,164}");
        assertThat(names.allOfTeam(longest, new ConversationId(Long.MAX_VALUE)))
                .hasSize(3)
                .allSatisfy(channel -> assertThat(channel.name()).matches("[A-Za-z0-9_=@,.;-]{1,164}"));
        assertThat(names.webNotifications(longest, new StaffId(Long.MAX_VALUE)).name())
                .matches("[A-Za-z0-9_=@,.;-]{1,164}");
    }

    private static String name(String channel, Privacy privacy) {
        ChannelNames names = new ChannelNames(privacy);
        StaffId staff = new StaffId(7);
        RoomNumber room = new RoomNumber("101");
        return switch (channel) {
            case "conv" -> names.conversation(HOTEL, new ConversationId(123)).name();
            case "room" -> names.room(HOTEL, room).name();
            case "dels" -> names.deletions(HOTEL, room).name();
            case "mine" -> names.staff(HOTEL, staff).name();
            case "note" -> names.notifications(HOTEL, staff).name();
            case "wguest" -> names.guestMessages(HOTEL).name();
            case "wnote" -> names.webNotifications(HOTEL, staff).name();
            case "team" -> names.team(HOTEL, new ConversationId(123)).name();
            case "tflat" -> names.flatTeam(HOTEL, new ConversationId(123)).name();
            case "wteam" -> names.webTeam(HOTEL, new ConversationId(123)).name();
            case "booking" -> names.booking(HOTEL, new BookingId("BK-2025-01")).name();
            default -> throw new IllegalArgumentException(channel);
        };
    }
}
