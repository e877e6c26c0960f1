package com.hotelmate.chat.application.staffchat.conversation;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A staff member wants to talk to a colleague, or to several. */
public interface BeginTeamChat {

    /** The longest title of a group, in Unicode code points. */
    int MAX_TITLE = 255;

    /** Wires the use case to its ports. */
    static BeginTeamChat using(
            StaffConversations conversations,
            StaffMessages messages,
            StaffDirectory staff,
            Callers callers,
            InstantSource clock) {
        return new BeginTeamChatService(conversations, messages, staff, callers, clock);
    }

    /**
     * The conversation of exactly these people, begun now if they have none.
     *
     * @throws RejectedException if the people are not 1 to 49 active colleagues, the title is too long, or the staff
     *     member may not begin conversations
     */
    Begun handle(Command command);

    /**
     * Who with whom.
     *
     * @param people the others; the own id is ignored
     * @param title what to call a group
     */
    record Command(HotelSlug hotel, StaffId staff, List<StaffId> people, Optional<String> title) {

        public Command {
            people = List.copyOf(people);
        }
    }

    /**
     * A conversation that is there now.
     *
     * @param created whether this call made it
     * @param roster who works in the hotel
     */
    record Begun(StaffConversationSummary summary, boolean created, Roster roster) {}
}
