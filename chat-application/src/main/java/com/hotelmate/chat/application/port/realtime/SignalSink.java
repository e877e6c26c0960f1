package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.Signal;
import java.time.Duration;
import java.util.List;

/**
 * A realtime service outside that signals are handed to until it has taken them: in order per conversation, at least
 * once. Thread-safe; different conversations are delivered at the same time.
 */
public interface SignalSink {

    /** The name of its lanes; stable, since lanes outlive the process. */
    String name();

    /**
     * Hands over the signals of consecutive changes of one conversation. Ends within its own deadline. An exception counts
     * as a failure that is worth repeating.
     */
    Delivery deliver(HotelSlug hotel, ConversationId conversation, List<ChangeSignals> changes);

    /**
     * Whether somebody listens to the channel, by what the service says now; whoever cannot be ruled out listens. May take
     * as long as a delivery.
     */
    boolean isOccupied(Channel channel);

    /** How long the service is to be left alone; zero if it may be called now. */
    Duration pause();

    /** Hands over signals that belong to no stored change, now or never. Returns at once. */
    void announce(List<Signal> signals);
}
