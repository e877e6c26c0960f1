package com.hotelmate.chat.domain.channel;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the names of all channels; nobody else does. The booking channel is private whatever the privacy. */
public record ChannelNames(Privacy privacy) {

    private static final Pattern ROOM = Pattern.compile("(.+)-room-([A-Za-z0-9]{1,10})-chat");

    /** Everything that happens in a guest conversation. */
    public Channel conversation(HotelSlug hotel, ConversationId conversation) {
        return channel(hotel + "-conversation-" + conversation + "-chat");
    }

    /** What the guests of a room hear. */
    public Channel room(HotelSlug hotel, RoomNumber room) {
        return channel(hotel + "-room-" + room + "-chat");
    }

    /** The room whose guests hear the channel; empty if it is another kind of channel. */
    public Optional<RoomNamed> roomNamedBy(Channel channel) {
        if (!channel.name().startsWith(privacy.prefix())) {
            return Optional.empty();
        }
        Matcher matcher = ROOM.matcher(channel.name().substring(privacy.prefix().length()));
        return matcher.matches() && HotelSlug.isValid(matcher.group(1))
                ? Optional.of(new RoomNamed(new HotelSlug(matcher.group(1)), new RoomNumber(matcher.group(2))))
                : Optional.empty();
    }

    /** A room of a hotel, as the name of a channel has it. */
    public record RoomNamed(HotelSlug hotel, RoomNumber room) {}

    /** What was deleted in a room. */
    public Channel deletions(HotelSlug hotel, RoomNumber room) {
        return channel(hotel + "-room-" + room + "-deletions");
    }

    /** What one staff member is told about guests. */
    public Channel staff(HotelSlug hotel, StaffId staff) {
        return channel(hotel + "-staff-" + staff + "-chat");
    }

    /** The notifications of one staff member. */
    public Channel notifications(HotelSlug hotel, StaffId staff) {
        return channel(hotel + "-staff-" + staff + "-notifications");
    }

    /** Everything that happens in the conversation of a stay, for its guest. */
    public Channel booking(HotelSlug hotel, BookingId booking) {
        return new Channel(bookings(hotel) + booking);
    }

    /** The text in the place where the name of a booking channel of that hotel has the booking. */
    public static Optional<String> bookingNamedBy(HotelSlug hotel, Channel channel) {
        String name = channel.name();
        return name.startsWith(bookings(hotel))
                ? Optional.of(name.substring(bookings(hotel).length()))
                : Optional.empty();
    }

    private static String bookings(HotelSlug hotel) {
        return "private-hotel-" + hotel + "-guest-chat-booking-";
    }

    /** What guests write, for the published web client. */
    public Channel guestMessages(HotelSlug hotel) {
        return channel(hotel + "-guest-messages");
    }

    /** The notifications of one staff member, for the published web client. */
    public Channel webNotifications(HotelSlug hotel, StaffId staff) {
        return channel(hotel + ".staff-" + staff + "-notifications");
    }

    /** Everything that happens in a staff conversation. */
    public Channel team(HotelSlug hotel, ConversationId conversation) {
        return channel("hotel-" + hotel + ".staff-chat." + conversation);
    }

    /** The same, for clients that know no envelope. */
    public Channel flatTeam(HotelSlug hotel, ConversationId conversation) {
        return channel(hotel + "-staff-conversation-" + conversation);
    }

    /** The same, for the published web client. */
    public Channel webTeam(HotelSlug hotel, ConversationId conversation) {
        return channel(hotel + ".staff-chat." + conversation);
    }

    /** All channels of a staff conversation. */
    public List<Channel> allOfTeam(HotelSlug hotel, ConversationId conversation) {
        return List.of(team(hotel, conversation), flatTeam(hotel, conversation), webTeam(hotel, conversation));
    }

    private Channel channel(String name) {
        return new Channel(privacy.prefix() + name);
    }
}
