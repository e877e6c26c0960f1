package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import com.hotelmate.chat.application.port.realtime.SignalSink;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.time.Duration;
import java.util.List;

/**
 * Hands changes to a realtime service as the signals that announce them. Rights that a change ended are ended once the
 * service has taken it or refused it for good, so that whoever loses them hears why; later changes wait for the next
 * hand-over.
 */
final class SignalDelivery implements QueueSink {

    private final SignalSink sink;
    private final Signals signals;
    private final RoomDiscretion discretion;
    private final EndedRights endedRights;
    private final DeliveryListener listener;

    SignalDelivery(
            SignalSink sink,
            Signals signals,
            RoomDiscretion discretion,
            EndedRights endedRights,
            DeliveryListener listener) {
        this.sink = sink;
        this.signals = signals;
        this.discretion = discretion;
        this.endedRights = endedRights;
        this.listener = listener;
    }

    @Override
    public String name() {
        return sink.name();
    }

    @Override
    public Duration pause() {
        return sink.pause();
    }

    @Override
    public Delivery deliver(List<LoggedChange> changes) {
        List<LoggedChange> together = untilRightsEnd(changes);
        Delivery result = handOver(together);
        long settled = settledBy(result);
        together.stream().filter(logged -> logged.seq() <= settled).forEach(endedRights::endBy);
        boolean isRest = result instanceof Delivery.Done && together.size() < changes.size();
        return isRest ? new Delivery.Partly(together.get(together.size() - 1).seq()) : result;
    }

    /** Without ending rights: that was done when it was refused, and the person may have got them back. */
    @Override
    public Delivery repeat(LoggedChange change) {
        return handOver(List.of(change));
    }

    private List<LoggedChange> untilRightsEnd(List<LoggedChange> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (endedRights.isEndedBy(changes.get(i))) {
                return changes.subList(0, i + 1);
            }
        }
        return changes;
    }

    private Delivery handOver(List<LoggedChange> changes) {
        LoggedChange first = changes.get(0);
        List<ChangeSignals> rendered = changes.stream()
                .map(logged -> new ChangeSignals(logged.seq(), discretion.applyTo(signals.of(logged), logged)))
                .toList();
        Delivery result = sink.deliver(first.hotel(), first.conversation(), rendered);
        long settled = settledBy(result);
        rendered.stream()
                .filter(change -> change.seq() <= settled)
                .forEach(change -> DeprecatedDialects.report(change.signals(), listener));
        return result;
    }

    /** The number up to which nothing will be handed over again. */
    private static long settledBy(Delivery result) {
        if (result instanceof Delivery.Done) {
            return Long.MAX_VALUE;
        }
        if (result instanceof Delivery.Partly partly) {
            return partly.seq();
        }
        if (result instanceof Delivery.Held held) {
            return held.upTo();
        }
        return result instanceof Delivery.Refused refused ? refused.seq() : 0;
    }
}
