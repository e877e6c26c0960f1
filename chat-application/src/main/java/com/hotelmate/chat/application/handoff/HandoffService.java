package com.hotelmate.chat.application.handoff;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class HandoffService implements AssignStaff, LeaveConversation {

    private final GuestConversations conversations;
    private final StaffDirectory staffDirectory;
    private final Callers callers;
    private final InstantSource clock;

    HandoffService(
            GuestConversations conversations, StaffDirectory staffDirectory, Callers callers, InstantSource clock) {
        this.conversations = conversations;
        this.staffDirectory = staffDirectory;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Assignment handle(AssignStaff.Command command) {
        Instant now = clock.instant();
        return conversations
                .change(command.hotel(), command.conversation(), Loading.unreadBy(Side.STAFF), locked -> {
                    Actor.Staff actor =
                            callers.staff(command.hotel(), command.staff(), Capability.CHAT_CONVERSATION_ASSIGN);
                    StaffSignature assignee = assignee(command.hotel(), actor, command.assignee());

                    GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
                    boolean joined = chat.join(assignee);
                    boolean handlerChanged = chat.handOver(assignee, command.staff());
                    int read = chat.read(Side.STAFF, locked.unread(), Optional.of(assignee))
                            .size();

                    return Outcome.of(
                            new Assignment(chat.conversation(), assignee, read, joined, handlerChanged), chat);
                })
                .orElseThrow(RejectedException::notFound);
    }

    @Override
    public GuestConversation handle(LeaveConversation.Command command) {
        Instant now = clock.instant();
        return conversations
                .change(command.hotel(), command.conversation(), Loading.NOTHING, locked -> {
                    Actor.Staff actor =
                            callers.staff(command.hotel(), command.staff(), Capability.CHAT_CONVERSATION_ASSIGN);

                    GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
                    chat.leave(StaffSignature.of(actor.member()));

                    return Outcome.of(chat.conversation(), chat);
                })
                .orElseThrow(RejectedException::notFound);
    }

    private StaffSignature assignee(HotelSlug hotel, Actor.Staff actor, Optional<StaffId> named) {
        if (named.isEmpty()) {
            return StaffSignature.of(actor.member());
        }
        return staffDirectory
                .find(hotel, named.get())
                .filter(StaffMember::active)
                .map(StaffSignature::of)
                .orElseThrow(() -> new RejectedException(
                        new Rejection.Invalid("staff_id", "No active staff member of this hotel has this id")));
    }
}
