package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import com.hotelmate.chat.domain.routing.Signal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Sends what matters now or never: what had to wait is dropped, and so is everything while the service is in trouble.
 * Has a thread only while there is something to send. Thread-safe.
 */
final class Announcements implements AutoCloseable {

    private static final int WAITING = 64;
    private static final Duration NOW = Duration.ofSeconds(2);

    private final Service service;
    private final Circuit circuit;
    private final ThreadPoolExecutor executor = Threads.lossy("hotel-chat-pusher-announcer", WAITING);

    Announcements(Service service, Circuit circuit) {
        this.service = service;
        this.circuit = circuit;
    }

    /** Returns at once. */
    void announce(List<Signal> signals) {
        if (signals.isEmpty() || !circuit.isClosed()) {
            return;
        }
        long asked = System.nanoTime();
        executor.execute(() -> {
            if (System.nanoTime() - asked < NOW.toNanos() && circuit.isClosed()) {
                send(signals);
            }
        });
    }

    private void send(List<Signal> signals) {
        Shipment shipment = Shipment.of(List.of(new ChangeSignals(0, signals)), Progress.NONE);
        int next = 0;
        while (next < shipment.size()) {
            Parcel parcel = shipment.next(next, shipment.size());
            if (!service.publish(parcel).is(Outcome.Kind.TAKEN)) {
                return;
            }
            next += parcel.size();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
