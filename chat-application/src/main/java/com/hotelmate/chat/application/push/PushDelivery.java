package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.application.port.push.PushService;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.push.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Hands changes to a push service as the notifications of the people they concern. A notification waits a moment, so that
 * nobody is disturbed by what they are reading already or what was taken back at once, and then says what is true by then.
 * What became of it goes into the ledger, which also tells after a failure who has theirs already. Thread-safe.
 */
public final class PushDelivery implements QueueSink {

    /** How long a notification waits for being read or taken back. */
    public static final Duration MOMENT = Duration.ofSeconds(3);

    /** How often a device is tried that fails while the service works; with the waits in between, that takes minutes. */
    public static final int MOST_TRIES = 8;

    /** For how long what was read of changes is taken for what is true; after that they are read anew. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final PushService service;
    private final Rulings rulings;
    private final Devices devices;
    private final PushLedger ledger;
    private final DeliveryListener listener;
    private final InstantSource clock;
    private final Setbacks setbacks = new Setbacks();

    /** Delivers to that service. */
    public PushDelivery(
            PushService service,
            Rulings rulings,
            Devices devices,
            PushLedger ledger,
            DeliveryListener listener,
            InstantSource clock) {
        this.service = service;
        this.rulings = rulings;
        this.devices = devices;
        this.ledger = ledger;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public Duration pause() {
        return service.pause();
    }

    @Override
    public Delivery deliver(List<LoggedChange> changes) {
        Instant latest = clock.instant().plus(FRESH);
        long first = changes.get(0).seq();
        long taken = first - 1;
        for (LoggedChange change : changes) {
            Delivery result =
                    clock.instant().isAfter(latest) ? new Delivery.Held(taken, Duration.ZERO) : deliver(change, taken);
            if (!(result instanceof Delivery.Done)) {
                // What failed comes again alone, so that what was taken before it is not forgotten.
                return result instanceof Delivery.TryAgain && taken >= first ? new Delivery.Partly(taken) : result;
            }
            taken = change.seq();
        }
        return new Delivery.Done();
    }

    private Delivery deliver(LoggedChange change, long taken) {
        List<Ruling> ruled = rulings.on(change);
        if (ruled.isEmpty()) {
            return new Delivery.Done();
        }
        Duration early = Duration.between(clock.instant(), change.at().plus(MOMENT));
        if (early.compareTo(Duration.ZERO) > 0) {
            return new Delivery.Held(taken, early);
        }
        Round round = Round.begin(change, ruled, devices, ledger, clock.instant());
        round.send(service, setbacks);
        round.settle(devices, ledger).forEach(listener::pushed);
        round.refusals()
                .forEach(reason ->
                        listener.pushRefused(name(), change.hotel(), change.conversation(), change.seq(), reason));
        if (round.failure().isPresent()) {
            return round.failure().get();
        }
        return round.isUnfinished() ? new Delivery.Held(taken, service.pause()) : new Delivery.Done();
    }
}
