package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.StayGate;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says who may listen to which channel: a name is right only if it equals one that is built for an object the holder may
 * read. What is parsed out of a name merely proposes the object. Thread-safe.
 */
final class ListeningRights {

    private static final Pattern CONVERSATION = Pattern.compile(".*-conversation-(\\d{1,18})-chat");
    private static final Pattern TEAM = Pattern.compile(".*(?:-staff-conversation-|\\.staff-chat\\.)(\\d{1,18})");
    private static final Pattern ROOM = Pattern.compile(".*-room-([A-Za-z0-9]{1,10})-(?:chat|deletions)");

    private final ChannelNames names;
    private final GuestConversations conversations;
    private final StaffConversations staffConversations;
    private final Stays stays;
    private final Callers callers;

    ListeningRights(ChannelNames names, Storage storage, Stays stays, Callers callers) {
        this.names = names;
        this.conversations = storage.conversations();
        this.staffConversations = storage.staffConversations();
        this.stays = stays;
        this.callers = callers;
    }

    boolean mayListen(Holder holder, Channel channel, Instant now) {
        return holder instanceof Holder.Staff staff
                ? mayListen(staff, channel)
                : ofGuest((Holder.Guest) holder, now).contains(channel);
    }

    /** Every channel the guest may listen to now. */
    private List<Channel> ofGuest(Holder.Guest guest, Instant now) {
        Stay stay = callers.guest(guest.hotel(), guest.booking(), now);
        if (stay.isOver()) {
            return List.of();
        }
        List<Channel> channels = new ArrayList<>();
        channels.add(names.booking(guest.hotel(), guest.booking()));
        conversations
                .idOf(guest.hotel(), guest.booking())
                .ifPresent(id -> channels.add(names.conversation(guest.hotel(), id)));
        Optional<RoomNumber> room = stay.room().map(Room::number);
        if (StayGate.of(stay) == StayGate.OPEN && room.isPresent()) {
            channels.add(names.room(guest.hotel(), room.get()));
            channels.add(names.deletions(guest.hotel(), room.get()));
        }
        return channels;
    }

    private boolean mayListen(Holder.Staff holder, Channel channel) {
        Actor.Staff actor = callers.staff(holder.hotel(), holder.staff());
        HotelSlug hotel = holder.hotel();
        boolean own = List.of(
                        names.staff(hotel, holder.staff()),
                        names.notifications(hotel, holder.staff()),
                        names.webNotifications(hotel, holder.staff()))
                .contains(channel);
        return own
                || isOfTeam(actor, hotel, channel)
                || (actor.may(Capability.CHAT_CONVERSATION_READ)
                        && (channel.equals(names.guestMessages(hotel))
                                || isConversation(hotel, channel)
                                || isRoom(hotel, channel)
                                || isBooking(hotel, channel)));
    }

    private boolean isConversation(HotelSlug hotel, Channel channel) {
        return proposed(CONVERSATION, channel)
                .map(Long::parseLong)
                .filter(id -> id > 0)
                .map(ConversationId::new)
                .filter(id -> names.conversation(hotel, id).equals(channel))
                .flatMap(id -> conversations.find(hotel, id))
                .isPresent();
    }

    /** Only for who takes part now; a conversation that was deleted has no listeners. */
    private boolean isOfTeam(Actor.Staff actor, HotelSlug hotel, Channel channel) {
        return actor.may(Capability.STAFF_CHAT_CONVERSATION_READ)
                && proposed(TEAM, channel)
                        .map(Long::parseLong)
                        .filter(id -> id > 0)
                        .map(ConversationId::new)
                        .filter(id -> names.allOfTeam(hotel, id).contains(channel))
                        .flatMap(id -> staffConversations.find(hotel, id))
                        .filter(conversation -> !conversation.isDeleted())
                        .flatMap(conversation ->
                                conversation.participant(actor.member().id()))
                        .isPresent();
    }

    private boolean isRoom(HotelSlug hotel, Channel channel) {
        return proposed(ROOM, channel)
                .map(RoomNumber::new)
                .filter(room -> names.room(hotel, room).equals(channel)
                        || names.deletions(hotel, room).equals(channel))
                .filter(room -> stays.hasRoom(hotel, room))
                .isPresent();
    }

    private boolean isBooking(HotelSlug hotel, Channel channel) {
        return ChannelNames.bookingNamedBy(hotel, channel)
                .filter(BookingId::isValid)
                .map(BookingId::new)
                .filter(booking -> names.booking(hotel, booking).equals(channel))
                .flatMap(booking -> stays.find(hotel, booking))
                .isPresent();
    }

    private static Optional<String> proposed(Pattern pattern, Channel channel) {
        Matcher matcher = pattern.matcher(channel.name());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
