package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The channels that one change of a guest conversation may be announced on. */
final class GuestChannels {

    private final ChannelNames names;
    private final GuestChange change;
    private final Supplier<List<StaffId>> staff;
    private @Nullable List<StaffId> targets;

    GuestChannels(ChannelNames names, GuestChange change, Supplier<List<StaffId>> staff) {
        this.names = names;
        this.change = change;
        this.staff = staff;
    }

    Channel conversation() {
        return names.conversation(hotel(), change.conversation());
    }

    Channel booking() {
        return names.booking(hotel(), change.booking());
    }

    Channel guestMessages() {
        return names.guestMessages(hotel());
    }

    /** Nowhere while the stay has no room. */
    Optional<Channel> room() {
        return change.room().map(number -> names.room(hotel(), number));
    }

    /** Nowhere while the stay has no room. */
    Optional<Channel> deletions() {
        return change.room().map(number -> names.deletions(hotel(), number));
    }

    List<Channel> staffOfTargets() {
        return targets().stream().map(id -> names.staff(hotel(), id)).toList();
    }

    List<Channel> notificationsOfTargets() {
        return targets().stream().map(id -> names.notifications(hotel(), id)).toList();
    }

    List<Channel> notificationsOfTargetsAndHandler() {
        return Stream.concat(targets().stream(), change.handler().stream())
                .distinct()
                .map(id -> names.notifications(hotel(), id))
                .toList();
    }

    private List<StaffId> targets() {
        List<StaffId> known = targets;
        if (known == null) {
            known = staff.get();
            targets = known;
        }
        return known;
    }

    private HotelSlug hotel() {
        return change.hotel();
    }
}
