package com.hotelmate.chat.application.staffchat.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.routing.staffchat.StaffChatRouting;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.InstantSource;
import java.util.List;

/** The client of a staff member tells that messages of colleagues reached it. */
public interface ConfirmDelivery {

    /** Wires the use case to its ports. */
    static ConfirmDelivery using(
            StaffMessages messages,
            StaffWork work,
            Callers callers,
            StaffChatRouting routing,
            Announcer announcer,
            InstantSource clock) {
        return new ConfirmDeliveryService(messages, work, callers, routing, announcer, clock);
    }

    /**
     * Shows it to the others; nothing is stored.
     *
     * @return those of the messages that colleagues wrote in the conversation and that are not deleted, in order of id
     * @throws RejectedException if there is no such conversation, or it is closed to the staff member
     */
    List<MessageId> handle(Command command);

    /** What reached whom. */
    record Command(HotelSlug hotel, StaffId staff, ConversationId conversation, List<MessageId> messages) {

        public Command {
            messages = List.copyOf(messages);
        }
    }
}
