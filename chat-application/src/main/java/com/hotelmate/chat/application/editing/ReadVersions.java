package com.hotelmate.chat.application.editing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;

/** A manager reads everything a message ever said, deleted softly or not. */
public interface ReadVersions {

    /** Wires the use case to its ports. */
    static ReadVersions using(GuestMessages messages, Callers callers) {
        return new ReadVersionsService(messages, callers);
    }

    /**
     * The message and what it said before.
     *
     * @throws RejectedException if there is no such message in the hotel, or the caller may not read histories
     */
    Versions handle(Query query);

    /** Which message, for whom. */
    record Query(HotelSlug hotel, StaffId staff, MessageId message) {}

    /** The message with its former texts, the first one first. */
    record Versions(GuestMessage message, List<FormerText> formerTexts) {

        public Versions {
            formerTexts = List.copyOf(formerTexts);
        }
    }
}
