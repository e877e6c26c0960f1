package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.application.port.push.PushService;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Hands changes to a push service as the notifications of the people they concern. A notification waits a moment, so that
 * nobody is disturbed by what they are reading already or what was taken back at once, and then says what is true by then.
 * What became of it goes into the ledger, which also tells after a failure who has theirs already. Every device gets its
 * notifications of a conversation in order, and none waits for what another did not take. Thread-safe.
 */
public final class PushDelivery implements QueueSink {

    /** How long a notification waits for being read or taken back. */
    public static final Duration MOMENT = Duration.ofSeconds(3);

    /** How often a device has failed at least, while the service works, when it is given up. */
    public static final int LEAST_TRIES = 8;

    /**
     * For how long it has failed at least by then. A device that is left in peace for longer than that, or works in between,
     * begins anew.
     */
    public static final Duration LEAST_TROUBLE = Duration.ofMinutes(5);

    /** Each notification is a call of its own, where a realtime service takes ten events with one. */
    private static final int BUSIER = 4;

    private final Ports ports;
    private final Setbacks setbacks = new Setbacks();

    /** Delivers to that service. */
    public PushDelivery(
            PushService service,
            Rulings rulings,
            Devices devices,
            PushLedger ledger,
            DeliveryListener listener,
            InstantSource clock) {
        this.ports = new Ports(service, rulings, devices, ledger, listener, clock);
    }

    @Override
    public String name() {
        return ports.service().name();
    }

    @Override
    public int workers(int usual) {
        return usual * BUSIER;
    }

    @Override
    public Duration pause() {
        return ports.service().pause();
    }

    @Override
    public Delivery deliver(List<LoggedChange> changes) {
        return new Handover(ports, setbacks).of(changes);
    }
}
