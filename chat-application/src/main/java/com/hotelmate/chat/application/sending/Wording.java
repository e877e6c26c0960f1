package com.hotelmate.chat.application.sending;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.message.MessageText;

/** Brings what somebody typed into the form it is stored in. */
public final class Wording {

    private Wording() {}

    /**
     * The text as it is to be stored.
     *
     * @throws RejectedException if nothing is left of it, or too much
     */
    public static MessageText of(String raw, Side sender) {
        String clean = MessageText.clean(raw);
        if (clean.isEmpty()) {
            throw new RejectedException(new Rejection.MessageEmpty(sender));
        }
        if (MessageText.isTooLong(clean)) {
            throw new RejectedException(new Rejection.MessageTooLong());
        }
        return new MessageText(clean);
    }

    /**
     * What staff wrote, as it is to be stored.
     *
     * @throws RejectedException if nothing is left of it, or too much
     */
    public static MessageText ofStaff(String raw) {
        return of(raw, Side.STAFF);
    }
}
