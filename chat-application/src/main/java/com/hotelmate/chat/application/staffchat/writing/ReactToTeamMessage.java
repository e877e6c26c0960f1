package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.util.Optional;

/** A staff member answers a message with one emoji, or takes it back. */
public interface ReactToTeamMessage {

    /** Wires the use case to its ports. */
    static ReactToTeamMessage using(StaffWork work) {
        return new ReactToTeamMessageService(work);
    }

    /**
     * Reacts, in place of another reaction of the same person. The same again changes nothing.
     *
     * @throws RejectedException if the message is not there or deleted, the conversation is closed to the staff member, or
     *     the emoji is not among the reactions
     */
    Reacted react(Command command);

    /**
     * Takes the reaction back.
     *
     * @throws RejectedException if the message is not there, the conversation is closed to the staff member, or they did
     *     not react with that
     */
    void takeBack(Command command);

    /** Who reacts to what. */
    record Command(HotelSlug hotel, StaffId staff, MessageId message, String emoji) {}

    /**
     * A reaction that is there now.
     *
     * @param replaced what the person had reacted with before
     * @param isNew whether this call made it
     */
    record Reacted(StaffConversation in, Reaction reaction, Optional<Emoji> replaced, boolean isNew) {}
}
