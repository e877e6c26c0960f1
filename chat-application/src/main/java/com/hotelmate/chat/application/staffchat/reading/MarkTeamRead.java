package com.hotelmate.chat.application.staffchat.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;

/** A staff member has read what colleagues wrote. Nothing to mark changes nothing and is announced to nobody. */
public interface MarkTeamRead {

    /** Wires the use case to its ports. */
    static MarkTeamRead using(StaffWork work) {
        return new MarkTeamReadService(work);
    }

    /**
     * Marks everything in the conversation.
     *
     * @throws RejectedException if there is no such conversation, or it is closed to the staff member
     */
    Receipt all(HotelSlug hotel, StaffId staff, ConversationId conversation);

    /**
     * Marks those of the messages that are in the conversation; other ids are ignored.
     *
     * @throws RejectedException if there is no such conversation, or it is closed to the staff member
     */
    Receipt these(HotelSlug hotel, StaffId staff, ConversationId conversation, List<MessageId> messages);

    /**
     * Marks one message.
     *
     * @throws RejectedException if the message is not there, or its conversation is closed to the staff member
     */
    Marked one(HotelSlug hotel, StaffId staff, MessageId message);

    /**
     * Marks everything in those of the conversations that the staff member takes part in; the others are skipped.
     *
     * @throws RejectedException if the staff member may not read conversations
     */
    List<Receipt> several(HotelSlug hotel, StaffId staff, List<ConversationId> conversations);

    /**
     * What turned read by this in one conversation.
     *
     * @param messages in order of id
     * @param unread how many messages wait for the staff member still
     * @param lastSeq the newest change after it
     */
    record Receipt(ConversationId conversation, List<MessageId> messages, int unread, long lastSeq) {

        public Receipt {
            messages = List.copyOf(messages);
        }
    }

    /** A message, and whether it waited for the staff member until now. */
    record Marked(TeamMessage message, boolean wasUnread) {}
}
