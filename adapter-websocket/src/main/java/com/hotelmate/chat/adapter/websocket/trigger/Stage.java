package com.hotelmate.chat.adapter.websocket.trigger;

import java.util.Map;

/** The channels and listeners that other publishers reach. Thread-safe. */
public interface Stage {

    /** Hands an event to the listeners of its channels without waiting for any of them. */
    void publish(TriggeredEvent event);

    /** How many listen to each channel that anybody listens to, by channel name. */
    Map<String, Integer> occupied();

    /** Ends every connection that signed in as that user. */
    void dismiss(String userId);
}
