package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One hand-over of consecutive changes of one conversation: sends their events in order, call by call, and says how far it
 * came. What is refused is looked at in smaller pieces, down to the single event, which is dropped; the rest of its change
 * still goes out, and the changes after it wait for the next hand-over. What takes long is gone on with by the next one.
 */
final class Handover {

    /**
     * In deadlines of one call: when to begin no more calls. A worker holds a lane for 30 s, six times the deadline: one is
     * for the last call, one for asking beforehand whether somebody listens, two to spare.
     */
    private static final int ENOUGH = 2;

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

    Handover(Service service, Circuit circuit, Duration deadline, List<ChangeSignals> changes, Progress progress) {
        this.service = service;
        this.circuit = circuit;
        this.deadline = deadline;
        this.changes = changes;
        this.shipment = Shipment.of(changes, progress);
        this.refusal =
                shipment.defect().map(reason -> new Refusal(shipment.ends().size() - 1, reason));
        this.end = shipment.size();
        Progress begunWith = progress.of(changes.get(0).seq());
        this.singlesUntil = begunWith.singles();
        this.batchesUntil = begunWith.batches();
    }

    Delivery run() {
        while (next < end) {
            if (isLate()) {
                return whole() > 0 ? partly() : held(Duration.ZERO);
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

    /** How far the change came that was under way when it ended; empty if none was. */
    Optional<Progress> progress() {
        if (next >= end) {
            return Optional.empty();
        }
        Outgoing first = shipment.events().get(next);
        return Optional.of(new Progress(
                changes.get(first.change()).seq(),
                first.place(),
                refusal.filter(known -> known.change() == first.change()).map(Refusal::reason),
                Math.max(0, singlesUntil - next),
                Math.max(0, batchesUntil - next)));
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
        return System.nanoTime() - begun > deadline.toNanos() * ENOUGH;
    }

    private Delivery stopped(Outcome outcome) {
        if (!outcome.is(Outcome.Kind.FAILED)) {
            return held(circuit.pause());
        }
        Answer answer = outcome.answer();
        if (whole() == 0) {
            return new Delivery.TryAgain(answer.reason(), answer.retryAfter());
        }
        return answer.retryAfter().<Delivery>map(this::held).orElseGet(this::partly);
    }

    private Delivery partly() {
        return new Delivery.Partly(changes.get(whole() - 1).seq());
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
