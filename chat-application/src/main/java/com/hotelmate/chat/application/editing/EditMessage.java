package com.hotelmate.chat.application.editing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.MessageWork;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.message.MessageId;

/** Somebody gives a message of their own another text; every former one is kept. */
public interface EditMessage {

    /** Wires the use case to its ports. */
    static EditMessage using(MessageWork work) {
        return new EditMessageService(work);
    }

    /**
     * Stores the text and announces it. The same text again changes nothing and is announced to nobody.
     *
     * @throws RejectedException if the message is not there for the caller, not theirs, deleted, the text is empty or
     *     too long, or a guest may not write now
     */
    QuotedMessage handle(Command command);

    /** Which message, and what it is to say. */
    record Command(Caller caller, MessageId message, String text) {

        @Override
        public String toString() {
            return "EditMessage " + message;
        }
    }
}
