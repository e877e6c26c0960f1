package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.routing.Dialect;

/** Is told how delivery goes, for logs and metrics. Called on delivery threads; must return at once. */
public interface DeliveryListener {

    /** Pays no attention. */
    DeliveryListener NONE = new DeliveryListener() {};

    /** The sink took changes. */
    default void delivered(String sink, long changes) {}

    /** The sink failed; delivery is tried again. */
    default void failed(String sink, HotelSlug hotel, ConversationId conversation, String reason) {}

    /** The sink refused a change for good. */
    default void buried(String sink, HotelSlug hotel, ConversationId conversation, long seq, String reason) {}

    /** It is settled what becomes of a notification for a person, or for one device of theirs. */
    default void pushed(PushOutcome outcome) {}

    /** The push service refused a notification for good on some of the devices that it was for. */
    default void pushRefused(String sink, HotelSlug hotel, ConversationId conversation, long seq, String reason) {}

    /** Signals left in a dialect that clients should go over from. */
    default void deprecated(Dialect dialect, long signals) {}

    /** The queue of the sink could not be read, or old changes not be forgotten; it is tried again. */
    default void interrupted(String sink, String reason) {}
}
