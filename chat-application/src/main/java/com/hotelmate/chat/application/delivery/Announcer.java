package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;

/** Sends signals that belong to no stored change, now or never. Thread-safe; returns at once. */
@FunctionalInterface
public interface Announcer {

    /** Hands the signals to whoever listens. */
    void announce(List<Signal> signals);
}
