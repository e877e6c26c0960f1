package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.delivery.Lane;
import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Works off the lanes of one queue sink: claims those that are due, reads their next changes, hands them to the sink and
 * reports the result under the fencing token of the claim. Several workers may run at once, on one node or many.
 */
final class QueueDelivery {

    /** One, or a slow delivery would hold up the lanes that were claimed with it until their leases end. */
    private static final int LANES_AT_ONCE = 1;

    private static final int CHANGES_AT_ONCE = 50;
    private static final long POLL_MILLIS = 1000;

    /** No sink is believed that it wants to be left alone for longer: the wait could not be ended but by hand. */
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private final QueueSink sink;
    private final Lanes lanes;
    private final ChangeLog changes;
    private final Backoff backoff;
    private final Duration lease;
    private final DeliveryListener listener;
    private final InstantSource clock;
    private final Semaphore work = new Semaphore(0);

    QueueDelivery(
            QueueSink sink,
            Lanes lanes,
            ChangeLog changes,
            Backoff backoff,
            Duration lease,
            DeliveryListener listener,
            InstantSource clock) {
        this.sink = sink;
        this.lanes = lanes;
        this.changes = changes;
        this.backoff = backoff;
        this.lease = lease;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Something may be due: looks now instead of at the next poll. Nobody is woken for a sink that rests, which those who
     * write would pay for; whoever waits looks by themselves when it is over.
     */
    void wake() {
        if (work.availablePermits() == 0 && sink.pause().isZero()) {
            work.release();
        }
    }

    /** Works until the thread is interrupted, whatever happens. A store that is away is asked again at the next poll. */
    void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Duration pause = sink.pause();
                if (pause.compareTo(Duration.ZERO) > 0) {
                    // Lanes that nobody claims meanwhile are due at once when the pause is over.
                    await(Math.min(POLL_MILLIS, pause.toMillis() + 1));
                } else if (!workOff()) {
                    await(POLL_MILLIS);
                }
            } catch (RuntimeException | Error e) {
                listener.interrupted(sink.name(), e.getClass().getSimpleName());
                await(POLL_MILLIS);
            }
        }
    }

    private boolean workOff() {
        List<Lane> due = lanes.claim(sink.name(), LANES_AT_ONCE, lease);
        if (!due.isEmpty()) {
            wake();
        }
        due.forEach(this::deliver);
        return !due.isEmpty();
    }

    private void await(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Delivers what one claimed lane holds next. */
    void deliver(Lane lane) {
        List<LoggedChange> next = next(lane);
        if (next.isEmpty()) {
            forgotten(lane);
            return;
        }
        Delivery result = handOver(lane, next);
        if (result instanceof Delivery.Done) {
            sent(lane, next, next.get(next.size() - 1).seq());
        } else if (result instanceof Delivery.Partly partly) {
            sent(lane, next, partly.seq());
        } else if (result instanceof Delivery.Held held) {
            hold(lane, next, held);
        } else if (result instanceof Delivery.Refused refused) {
            bury(lane, refused);
        } else if (result instanceof Delivery.TryAgain later) {
            retry(lane, later);
        }
    }

    private List<LoggedChange> next(Lane lane) {
        List<LoggedChange> next = changes.read(
                        lane.hotel(), lane.conversation(), lane.sentSeq(), lane.repetition() ? 1 : CHANGES_AT_ONCE)
                .map(ChangePage::changes)
                .orElse(List.of());
        boolean lost = lane.repetition() && next.stream().anyMatch(logged -> logged.seq() != lane.headSeq());
        return lost ? List.of() : next;
    }

    private void forgotten(Lane lane) {
        if (lane.repetition()) {
            bury(lane, new Delivery.Refused(lane.headSeq(), "no longer in the log"));
        } else {
            lanes.sent(lane, lane.headSeq());
        }
    }

    private Delivery handOver(Lane lane, List<LoggedChange> next) {
        try {
            Delivery result = lane.repetition() ? sink.repeat(next.get(0)) : sink.deliver(next);
            return namesAnother(result, next)
                    ? new Delivery.TryAgain("spoke of a change that it was not given", Optional.empty())
                    : result;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Whatever one change does to a sink or to what the house brings, the others do not stay behind with it.
            return new Delivery.TryAgain(e.getClass().getSimpleName(), Optional.empty());
        }
    }

    private static boolean namesAnother(Delivery result, List<LoggedChange> next) {
        if (result instanceof Delivery.Refused refused) {
            return next.stream().noneMatch(logged -> logged.seq() == refused.seq());
        }
        if (result instanceof Delivery.Held held) {
            return held.upTo() < next.get(0).seq() - 1
                    || held.upTo() > next.get(next.size() - 1).seq();
        }
        return result instanceof Delivery.Partly partly
                && next.stream().noneMatch(logged -> logged.seq() == partly.seq());
    }

    private void sent(Lane lane, List<LoggedChange> next, long upTo) {
        if (lanes.sent(lane, upTo)) {
            tell(next, upTo);
        }
    }

    private void hold(Lane lane, List<LoggedChange> next, Delivery.Held held) {
        if (lanes.hold(lane, held.upTo(), believed(held.after()))) {
            tell(next, held.upTo());
        }
    }

    private void tell(List<LoggedChange> next, long upTo) {
        long taken = next.stream().filter(logged -> logged.seq() <= upTo).count();
        if (taken > 0) {
            listener.delivered(sink.name(), taken);
        }
    }

    private void retry(Lane lane, Delivery.TryAgain later) {
        Duration wait = backoff.after(lane.attempts());
        Duration asked = believed(later.after().orElse(Duration.ZERO));
        if (lanes.retry(lane, wait.compareTo(asked) > 0 ? wait : asked, later.reason())) {
            listener.failed(sink.name(), lane.hotel(), lane.conversation(), later.reason());
        }
    }

    private static Duration believed(Duration wish) {
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }

    private void bury(Lane lane, Delivery.Refused refused) {
        DeadLetter letter = new DeadLetter(
                sink.name(),
                lane.hotel(),
                lane.conversation(),
                refused.seq(),
                refused.reason(),
                lane.attempts() + 1,
                clock.instant());
        if (lanes.bury(lane, letter)) {
            listener.buried(sink.name(), lane.hotel(), lane.conversation(), refused.seq(), refused.reason());
        }
    }
}
