package com.hotelmate.chat.application.staffchat.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;

/** The changes of a staff conversation that a client has not seen yet. */
public interface CatchUpWithTeam {

    /** Wires the use case to its ports. */
    static CatchUpWithTeam using(StaffConversations conversations, ChangeLog changes, Callers callers) {
        return new CatchUpWithTeamService(conversations, changes, callers);
    }

    /**
     * The changes with numbers above {@code after}, lowest first. Whoever took part until the conversation was deleted
     * reads to its end, which says so; of messages only ids are left then.
     *
     * @throws RejectedException if there is no such conversation, it is closed to the staff member, or the number is too
     *     old or was never given out
     */
    ChangePage handle(Query query);

    /** What the client saw last, and how much it wants at once. */
    record Query(HotelSlug hotel, StaffId staff, ConversationId conversation, long after, int limit) {}
}
