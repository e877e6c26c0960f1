package com.hotelmate.chat.application.staffchat.live;

import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.delivery.Pace;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.routing.staffchat.StaffChatRouting;
import com.hotelmate.chat.domain.routing.staffchat.StaffNotices;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

final class SignalTeamTypingService implements SignalTeamTyping {

    private final StaffWork work;
    private final Callers callers;
    private final StaffChatRouting routing;
    private final Announcer announcer;
    private final InstantSource clock;
    private final Pace<Command> pace = new Pace<>(Duration.ofSeconds(1));

    SignalTeamTypingService(
            StaffWork work, Callers callers, StaffChatRouting routing, Announcer announcer, InstantSource clock) {
        this.work = work;
        this.callers = callers;
        this.routing = routing;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public void handle(Command command) {
        Instant now = clock.instant();
        StaffConversation conversation =
                work.open(command.hotel(), command.staff(), command.conversation(), Capability.STAFF_CHAT_MESSAGE_SEND);

        Command who = new Command(command.hotel(), command.staff(), command.conversation(), true);
        if (pace.allows(who, now)) {
            StaffProfile typist = StaffProfile.of(
                    callers.staff(command.hotel(), command.staff()).member());
            announcer.announce(StaffNotices.typing(routing, conversation, typist, command.typing(), now));
        }
    }
}
