package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.push.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One hand-over of consecutive changes of a conversation. Every device gets its pushes in the order of the changes, but no
 * device waits for another: what one did not take keeps back only its own later ones. Devices that failed the last time come
 * after all others, and of them first the one that failed longest ago: if nobody knows whether the service works, and only
 * one call may find out, it is made to a device that is likely to be well. Not thread-safe.
 */
final class Handover {

    /** For how long what was read of changes is taken for what is true; after that they are read anew. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** However long a device is not to be tried, the others of the conversation do not wait for longer. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Ports ports;
    private final Setbacks setbacks;
    private final Instant begun;
    /** Those of the changes of which somebody is still to be told. */
    private final List<Round> open = new ArrayList<>();
    /** Devices that were tried often and long enough, which takes what waits behind from them, too. */
    private final Map<Long, String> givenUp = new HashMap<>();

    private long reached;
    private boolean tried;
    private boolean stopped;

    Handover(Ports ports, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.begun = ports.clock().instant();
    }

    /** Tells everybody who can be told, and says up to where nobody is left. */
    Delivery of(List<LoggedChange> changes) {
        long first = changes.get(0).seq();
        reached = first - 1;
        Optional<Duration> wait = tellWhoeverIsWell(changes);
        longestInPeace().ifPresent(device -> tellAlso(device::equals));
        tellAlso(device -> true);

        long taken = open.isEmpty() ? reached : open.get(0).seq() - 1;
        Optional<Delivery.TryAgain> failure =
                open.stream().flatMap(round -> round.failure().stream()).reduce(Round::longer);
        if (failure.isPresent()) {
            // What failed comes again alone, so that what was taken before it is not forgotten.
            return taken < first ? failure.get() : new Delivery.Partly(taken);
        }
        if (!open.isEmpty()) {
            Duration pause = ports.service().pause();
            return new Delivery.Held(taken, pause.isZero() ? rest() : pause);
        }
        return wait.isPresent() ? new Delivery.Held(taken, wait.get()) : new Delivery.Done();
    }

    /** Goes through the changes, and says how long the next one has to wait, if one has to. */
    private Optional<Duration> tellWhoeverIsWell(List<LoggedChange> changes) {
        Set<Long> behind = new HashSet<>();
        for (LoggedChange change : changes) {
            if (stopped) {
                return Optional.empty();
            }
            if (isStale()) {
                return Optional.of(Duration.ZERO);
            }
            List<Ruling> ruled = ports.rulings().on(change);
            if (!ruled.isEmpty()) {
                Duration early =
                        Duration.between(ports.clock().instant(), change.at().plus(PushDelivery.MOMENT));
                if (early.compareTo(Duration.ZERO) > 0) {
                    return Optional.of(early);
                }
                Round round = Round.begin(change, ruled, ports, begun);
                attempt(round, device -> !setbacks.isInTrouble(device), behind);
                if (!round.isComplete()) {
                    open.add(round);
                }
            }
            reached = change.seq();
        }
        return Optional.empty();
    }

    /** Goes through what is left. Something is told even if all the time went into reading, or nothing ever would be. */
    private void tellAlso(Predicate<Long> turn) {
        Set<Long> behind = new HashSet<>();
        for (Round round : open) {
            if (!stopped && !(tried && isStale())) {
                attempt(round, device -> turn.test(device) && mayBeTried(device), behind);
            }
        }
        open.removeIf(Round::isComplete);
    }

    private void attempt(Round round, Predicate<Long> turn, Set<Long> behind) {
        round.giveUp(givenUp);
        tried |= round.attempt(device -> turn.test(device) && !behind.contains(device), ports, setbacks);
        givenUp.putAll(round.givenUp());
        behind.addAll(round.left());
        stopped = round.isInterrupted()
                || (round.failure().isPresent() && !ports.service().pause().isZero());
    }

    /** Of the devices that wait, the one that has not failed for the longest time. */
    private Optional<Long> longestInPeace() {
        return open.stream()
                .flatMap(round -> round.waiting().stream())
                .filter(this::mayBeTried)
                .min(Comparator.comparing(setbacks::latestOf));
    }

    private boolean mayBeTried(long device) {
        return setbacks.restOf(device, begun).isZero();
    }

    /** How long nobody of those that wait may be tried. */
    private Duration rest() {
        return open.stream()
                .flatMap(round -> round.waiting().stream())
                .map(device -> setbacks.restOf(device, begun))
                .min(Comparator.naturalOrder())
                .map(Handover::bounded)
                .orElse(Duration.ZERO);
    }

    static Duration bounded(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private boolean isStale() {
        return ports.clock().instant().isAfter(begun.plus(FRESH));
    }
}
