package com.hotelmate.chat.application.staffchat.live;

import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.routing.staffchat.StaffChatRouting;
import com.hotelmate.chat.domain.routing.staffchat.StaffNotices;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.time.InstantSource;
import java.util.List;

final class ConfirmDeliveryService implements ConfirmDelivery {

    private final StaffMessages messages;
    private final StaffWork work;
    private final Callers callers;
    private final StaffChatRouting routing;
    private final Announcer announcer;
    private final InstantSource clock;

    ConfirmDeliveryService(
            StaffMessages messages,
            StaffWork work,
            Callers callers,
            StaffChatRouting routing,
            Announcer announcer,
            InstantSource clock) {
        this.messages = messages;
        this.work = work;
        this.callers = callers;
        this.routing = routing;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public List<MessageId> handle(Command command) {
        StaffConversation conversation = work.open(
                command.hotel(), command.staff(), command.conversation(), Capability.STAFF_CHAT_CONVERSATION_READ);
        List<MessageId> delivered = messages.among(command.hotel(), command.conversation(), command.messages()).stream()
                .filter(message -> !message.isSystemMessage() && !message.isDeleted())
                .filter(message -> !message.author().is(command.staff()))
                .map(StaffMessage::id)
                .toList();

        if (!delivered.isEmpty()) {
            StaffProfile recipient = StaffProfile.of(
                    callers.staff(command.hotel(), command.staff()).member());
            announcer.announce(StaffNotices.delivered(routing, conversation, recipient, delivered, clock.instant()));
        }
        return delivered;
    }
}
