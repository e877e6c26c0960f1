package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ends what somebody may no longer hear after a change: a guest the old room after a move, and everything after the stay; a
 * staff member the conversation that they left or that was deleted.
 */
final class EndedRights {

    private final LiveAccess liveAccess;
    private final ChannelNames names;

    EndedRights(LiveAccess liveAccess, ChannelNames names) {
        this.liveAccess = liveAccess;
        this.names = names;
    }

    void endBy(LoggedChange logged) {
        endedBy(logged).forEach(right -> liveAccess.endSubscriptions(right.holder(), right.channels()));
    }

    /** Whether somebody hears less after the change. */
    boolean isEndedBy(LoggedChange logged) {
        return !endedBy(logged).isEmpty();
    }

    private List<Right> endedBy(LoggedChange logged) {
        if (logged instanceof LoggedGuestChange ofGuestChat) {
            return endedBy(ofGuestChat.change());
        }
        return logged instanceof LoggedStaffChange ofStaffChat ? endedBy(ofStaffChat.change()) : List.of();
    }

    private List<Right> endedBy(StaffChange change) {
        if (change.fact() instanceof StaffFact.ParticipantsChanged parted) {
            return toTeam(change, List.of(parted.left()));
        }
        return change.fact() instanceof StaffFact.ConversationDeleted ? toTeam(change, change.present()) : List.of();
    }

    private List<Right> toTeam(StaffChange change, Collection<StaffId> people) {
        List<Channel> team = names.allOfTeam(change.hotel(), change.conversation());
        return people.stream()
                .map(person -> new Right(new Holder.Staff(change.hotel(), person, Optional.empty()), team))
                .toList();
    }

    private List<Right> endedBy(GuestChange change) {
        Stream<Channel> ofStay = change.fact() instanceof GuestFact.StayEnded
                ? Stream.of(
                        names.booking(change.hotel(), change.booking()),
                        names.conversation(change.hotel(), change.conversation()))
                : Stream.empty();
        List<Channel> ended = Stream.concat(ofStay, change.leftRoom().stream().flatMap(room -> ofRoom(change, room)))
                .toList();
        return ended.isEmpty()
                ? List.of()
                : List.of(new Right(new Holder.Guest(change.hotel(), change.booking()), ended));
    }

    private Stream<Channel> ofRoom(GuestChange change, RoomNumber room) {
        return Stream.of(names.room(change.hotel(), room), names.deletions(change.hotel(), room));
    }

    /** To hear these channels. */
    private record Right(Holder holder, List<Channel> channels) {}
}
