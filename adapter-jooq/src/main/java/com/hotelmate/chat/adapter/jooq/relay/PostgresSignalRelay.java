package com.hotelmate.chat.adapter.jooq.relay;

import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.application.port.realtime.SignalRelay;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Sends signals along with notifications, those of 8000 bytes and more excepted. Thread-safe. */
public final class PostgresSignalRelay implements SignalRelay {

    private static final String CHANNEL = "hotelchat_signal";

    private final String node = UUID.randomUUID().toString();
    private final Notifications notifications;
    private final List<Consumer<List<Signal>>> listeners = new CopyOnWriteArrayList<>();

    /** Signals by these notifications, which are not started yet. */
    public PostgresSignalRelay(Notifications notifications) {
        this.notifications = notifications;
        notifications.subscribe(CHANNEL, this::received);
    }

    @Override
    public void send(List<Signal> signals) {
        for (Signal signal : signals) {
            Parcel.of(signal, node).text().ifPresent(text -> notifications.send(CHANNEL, text));
        }
    }

    @Override
    public Subscription subscribe(Consumer<List<Signal>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void received(String text) {
        Parcel.read(text)
                .filter(parcel -> !parcel.sender().equals(node))
                .map(Parcel::signal)
                .ifPresent(signal -> listeners.forEach(listener -> listener.accept(List.of(signal))));
    }
}
