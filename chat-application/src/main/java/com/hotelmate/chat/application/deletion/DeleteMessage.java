package com.hotelmate.chat.application.deletion;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.MessageWork;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import java.util.Optional;

/** Somebody deletes a message, and both sides learn of it. */
public interface DeleteMessage {

    /** Wires the use case to its ports. */
    static DeleteMessage using(MessageWork work) {
        return new DeleteMessageService(work);
    }

    /**
     * Deletes the message. Deleting again what is gone in the same way changes nothing and is announced to nobody.
     *
     * @throws RejectedException if the message is not there for the caller, the caller may not delete it in that way, or
     *     a guest may not write now
     */
    DeletedMessage handle(Command command);

    /** Which message, and how it is to go. */
    record Command(Caller caller, MessageId message, DeletionMode mode) {}

    /**
     * A message that is gone.
     *
     * @param remains the message with its placeholder; absent after a deletion for good
     * @param alreadyDeleted whether it was gone in that way before
     */
    record DeletedMessage(MessageId id, DeletionMode mode, Optional<QuotedMessage> remains, boolean alreadyDeleted) {}
}
