package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;

/**
 * What one change is announced by.
 *
 * @param seq the number of the change in its conversation
 * @param signals in the order they are to leave; none if nobody is told
 */
public record ChangeSignals(long seq, List<Signal> signals) {

    /** Keeps a copy of the signals. */
    public ChangeSignals {
        signals = List.copyOf(signals);
    }
}
