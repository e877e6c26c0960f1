package com.hotelmate.chat.application.port.push;

import com.hotelmate.chat.domain.push.Push;
import java.time.Duration;
import java.util.List;

/** A service that notifies devices. Thread-safe. */
public interface PushService {

    /** The most that it is handed at once. */
    int MOST_AT_ONCE = 500;

    /** The name of the lanes in which pushes wait for it; stable, since lanes outlive the process. */
    String name();

    /**
     * Sends to each device what is addressed to it. Ends within its own deadline, and never throws for what the service
     * says or does not say.
     *
     * @param messages at most {@value #MOST_AT_ONCE}
     * @return one result for each, in the same order
     */
    List<PushResult> send(List<Addressed> messages);

    /** How long the service is to be left alone; zero if it may be called now. */
    Duration pause();

    /** A push for one device. */
    record Addressed(Push push, Registration to) {}
}
