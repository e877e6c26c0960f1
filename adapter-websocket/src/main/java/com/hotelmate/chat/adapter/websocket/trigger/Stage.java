package com.hotelmate.chat.adapter.websocket.trigger;

import java.util.Map;

/** The channels and listeners that triggered events go to. Thread-safe. */
public interface Stage {

    /** Hands an event to the listeners of its channels without waiting for any of them. */
    void publish(TriggeredEvent event);

    /** How many listen to each channel that anybody listens to, by channel name. */
    Map<String, Integer> occupied();
}
