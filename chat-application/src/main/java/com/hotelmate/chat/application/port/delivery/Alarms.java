package com.hotelmate.chat.application.port.delivery;

/** Is told when something needs a person to look after it. Called on delivery threads; must return at once. */
@FunctionalInterface
public interface Alarms {

    /** Tells nobody. */
    Alarms NONE = (kind, detail) -> {};

    /**
     * Raises an alarm.
     *
     * @param kind what is wrong, in snake case, of which there are few: {@code pusher_credentials}
     * @param detail in words, without secrets and without what people wrote
     */
    void raise(String kind, String detail);
}
