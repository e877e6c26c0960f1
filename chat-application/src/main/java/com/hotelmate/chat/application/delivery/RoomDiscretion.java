package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.application.port.realtime.SignalSink;
import com.hotelmate.chat.application.port.realtime.VacatedRooms;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.guestchat.VacatedRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Keeps the former guest of a room from reading along with the next one. A realtime service outside ends subscriptions in
 * its own time, so for a day after somebody left, or until nobody listened any more, the channel of the room hears only
 * that something was written. Thread-safe.
 */
final class RoomDiscretion {

    private static final Duration AT_MOST = Duration.ofHours(24);
    private static final Duration ASKED_AT_MOST_EVERY = Duration.ofSeconds(5);

    private final SignalSink sink;
    private final VacatedRooms rooms;
    private final ChannelNames names;
    private final InstantSource clock;
    private final Pace<Channel> questions = new Pace<>(ASKED_AT_MOST_EVERY);

    RoomDiscretion(SignalSink sink, VacatedRooms rooms, ChannelNames names, InstantSource clock) {
        this.sink = sink;
        this.rooms = rooms;
        this.names = names;
        this.clock = clock;
    }

    /** The signals of the change as they may leave now. */
    List<Signal> applyTo(List<Signal> signals, LoggedChange logged) {
        return logged instanceof LoggedGuestChange ofGuestChat
                ? ofGuestChat
                        .change()
                        .room()
                        .map(room -> applyTo(signals, logged.hotel(), room))
                        .orElse(signals)
                : signals;
    }

    private List<Signal> applyTo(List<Signal> signals, HotelSlug hotel, RoomNumber room) {
        Channel channel = names.room(hotel, room);
        return VacatedRoom.concerns(signals, channel) && mayBeOverheard(hotel, room, channel)
                ? VacatedRoom.thinned(signals, channel)
                : signals;
    }

    private boolean mayBeOverheard(HotelSlug hotel, RoomNumber room, Channel channel) {
        Instant now = clock.instant();
        if (!rooms.isVacated(hotel, room, now.minus(AT_MOST))) {
            return false;
        }
        if (!questions.allows(channel, now)) {
            return true;
        }
        boolean occupied = sink.isOccupied(channel);
        // The answer may have taken long, and what is handed over together with this may be about the same room.
        questions.put(channel, clock.instant());
        if (occupied) {
            return true;
        }
        rooms.emptied(hotel, room, now);
        return false;
    }
}
