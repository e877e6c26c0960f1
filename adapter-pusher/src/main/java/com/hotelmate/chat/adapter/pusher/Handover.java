package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One hand-over of consecutive changes of one conversation: sends their events in order, call by call, and says how far it
 * came. What is refused is looked at in smaller pieces, down to the single event, which is dropped; the rest of its change
 * still goes out, and the changes after it wait for the next hand-over.
 */
final class Handover {

    /** In deadlines of one call: when to begin no more calls. */
    private static final int ENOUGH = 2;
    /**
     * The same while not even one change is through. A worker holds a lane for 30 s, six times the deadline: one is for the
     * last call, one for asking beforehand whether somebody listens, one to spare.
     */
    private static final int TOO_MUCH = 3;

    private final Service service;
    private final Circuit circuit;
    private final Duration deadline;
    private final List<ChangeSignals> changes;
    private final Shipment shipment;
    private final long begun = System.nanoTime();

    private Optional<Refusal> refusal;
    private int next;
    private int end;
    private int batchesUntil;
    private int singlesUntil;

    Handover(Service service, Circuit circuit, Duration deadline, List<ChangeSignals> changes) {
        this.service = service;
        this.circuit = circuit;
        this.deadline = deadline;
        this.changes = changes;
        this.shipment = Shipment.of(changes);
        this.refusal =
                shipment.defect().map(reason -> new Refusal(shipment.ends().size() - 1, reason));
        this.end = shipment.size();
    }

    Delivery run() {
        while (next < end) {
            if (isLate()) {
                return late();
            }
            Parcel parcel = nextParcel();
            Outcome outcome = service.publish(parcel);
            if (outcome.is(Outcome.Kind.TAKEN)) {
                next += parcel.size();
            } else if (outcome.is(Outcome.Kind.REFUSED)) {
                lookCloser(parcel, outcome.answer());
            } else {
                return stopped(outcome);
            }
        }
        return refusal.<Delivery>map(this::refused).orElseGet(Delivery.Done::new);
    }

    private Parcel nextParcel() {
        if (next < singlesUntil) {
            return shipment.nextSingle(next);
        }
        return next < batchesUntil ? shipment.nextBatch(next, Math.min(batchesUntil, end)) : shipment.next(next, end);
    }

    private void lookCloser(Parcel parcel, Answer answer) {
        boolean oneBody = parcel.kind() == Parcel.Kind.TRIGGER;
        if (parcel.size() == 1 || (oneBody && answer.isTooLarge())) {
            drop(parcel, answer.reason());
        } else if (oneBody) {
            batchesUntil = next + parcel.size();
        } else {
            singlesUntil = next + parcel.size();
        }
    }

    private void drop(Parcel parcel, String reason) {
        int change = parcel.events().get(0).change();
        if (refusal.isEmpty() || change < refusal.get().change()) {
            refusal = Optional.of(new Refusal(change, reason));
            end = shipment.ends().get(change);
        }
        next += parcel.size();
    }

    private Delivery refused(Refusal refusal) {
        return new Delivery.Refused(changes.get(refusal.change()).seq(), refusal.reason());
    }

    /** How many changes are taken. */
    private int whole() {
        int whole = shipment.wholeChangesBefore(next);
        return refusal.map(refused -> Math.min(whole, refused.change())).orElse(whole);
    }

    private boolean isLate() {
        int patience = whole() > 0 && refusal.isEmpty() ? ENOUGH : TOO_MUCH;
        return System.nanoTime() - begun > deadline.toNanos() * patience;
    }

    private Delivery late() {
        // A change of which something is refused would take as long the next time, and the time after that.
        return refusal.<Delivery>map(this::refused).orElseGet(() -> failed("too slow", Optional.empty()));
    }

    private Delivery stopped(Outcome outcome) {
        if (!outcome.is(Outcome.Kind.FAILED)) {
            return held(circuit.pause());
        }
        Answer answer = outcome.answer();
        return whole() > 0 && answer.retryAfter().isPresent()
                ? held(answer.retryAfter().get())
                : failed(answer.reason(), answer.retryAfter());
    }

    private Delivery failed(String reason, Optional<Duration> after) {
        int whole = whole();
        return whole > 0 ? new Delivery.Partly(changes.get(whole - 1).seq()) : new Delivery.TryAgain(reason, after);
    }

    private Delivery held(Duration after) {
        int whole = whole();
        long upTo = whole > 0 ? changes.get(whole - 1).seq() : changes.get(0).seq() - 1;
        return new Delivery.Held(upTo, after);
    }

    /**
     * Why a change is not taken as a whole.
     *
     * @param change its place among the changes
     */
    private record Refusal(int change, String reason) {}
}
