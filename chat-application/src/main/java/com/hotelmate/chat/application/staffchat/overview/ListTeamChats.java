package com.hotelmate.chat.application.staffchat.overview;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.staffchat.StaffConversationPage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;

/** The conversations that a staff member takes part in. */
public interface ListTeamChats {

    /** Wires the use case to its ports. */
    static ListTeamChats using(
            StaffConversations conversations,
            StaffMessages messages,
            StaffDirectory staff,
            Callers callers,
            StaffWork work) {
        return new ListTeamChatsService(conversations, messages, staff, callers, work);
    }

    /**
     * A page of them.
     *
     * @throws RejectedException if the staff member may not read conversations
     */
    Listing list(HotelSlug hotel, StaffConversationQuery query);

    /**
     * One of them, with its newest messages.
     *
     * @param newest how many of the messages that are not deleted
     * @throws RejectedException if there is no such conversation, or it is closed to the staff member
     */
    Shown show(HotelSlug hotel, StaffId staff, ConversationId conversation, int newest);

    /** Conversations, and who works in the hotel. */
    record Listing(StaffConversationPage page, Roster roster) {}

    /** A conversation with its newest messages, and who works in the hotel. */
    record Shown(StaffConversationSummary summary, StaffMessagePage messages, Roster roster) {}
}
