package com.hotelmate.chat.application.port.push;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import java.time.Instant;
import java.util.List;

/** What became of every push, without its words. Thread-safe, and shared by all nodes. */
public interface PushLedger {

    /**
     * Enters these, about people of the hotel. Of several entries about one change, person and device, or about one change
     * and person without a device, the first stays.
     */
    void enter(HotelSlug hotel, List<PushEntry> entries);

    /** What was entered about the change, in no particular order. */
    List<PushEntry> ofChange(HotelSlug hotel, ConversationId conversation, long seq);

    /** What was entered about the message, by change, then in the order in which it was entered. */
    List<PushEntry> ofMessage(HotelSlug hotel, MessageId message);

    /** Forgets what was settled before that time, in all hotels. */
    void forget(Instant before);
}
