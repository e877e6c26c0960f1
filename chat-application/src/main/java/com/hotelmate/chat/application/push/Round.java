package com.hotelmate.chat.application.push;

import com.google.common.collect.Lists;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.push.PushEntry;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.application.port.push.PushResult;
import com.hotelmate.chat.application.port.push.PushService;
import com.hotelmate.chat.application.port.push.PushService.Addressed;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.push.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One attempt to notify everybody whom one change concerns: each device once, whenever its turn is. Devices are known by
 * their fingerprints. Not thread-safe.
 */
final class Round {

    /** What could not be said by then is no news any more. */
    private static final Duration NEWS = Duration.ofHours(6);

    private final LoggedChange change;
    private final Instant asOf;
    private final Outcomes outcomes;
    private final List<Addressed> waiting = new ArrayList<>();
    private final List<Long> failed = new ArrayList<>();
    private final Map<Long, String> givenUp = new LinkedHashMap<>();
    private Optional<Delivery.TryAgain> failure = Optional.empty();
    private boolean interrupted;

    private Round(LoggedChange change, Instant asOf) {
        this.change = change;
        this.asOf = asOf;
        this.outcomes = new Outcomes(change, asOf);
    }

    /** Finds the devices that are still to be notified. */
    static Round begin(LoggedChange change, List<Ruling> rulings, Ports ports, Instant asOf) {
        Round round = new Round(change, asOf);
        List<PushEntry> settled = settled(change, ports.ledger());
        List<Recipient> told = rulings.stream()
                .filter(Ruling.Send.class::isInstance)
                .map(Ruling::to)
                .toList();
        List<Registration> registered =
                told.isEmpty() ? List.of() : ports.devices().of(change.hotel(), told);
        for (Ruling ruling : rulings) {
            round.prepare(
                    ruling,
                    settled.stream()
                            .filter(entry -> entry.to().equals(ruling.to()))
                            .toList(),
                    registered.stream()
                            .filter(registration -> registration.owner().equals(ruling.to()))
                            .toList());
        }
        return round;
    }

    /** What stands in the ledger of the change, also by having been told of an earlier one after it was made. */
    private static List<PushEntry> settled(LoggedChange change, PushLedger ledger) {
        if (change.about().isEmpty()) {
            return ledger.ofChange(change.hotel(), change.conversation(), change.seq());
        }
        return ledger.ofMessage(change.hotel(), change.about().get()).stream()
                .filter(entry -> entry.conversation().equals(change.conversation()))
                .filter(entry -> entry.seq() == change.seq() || told(entry, change))
                .toList();
    }

    /** Whether somebody was told of an earlier change of the message so late that they were told of this one, too. */
    private static boolean told(PushEntry entry, LoggedChange change) {
        return entry.seq() < change.seq()
                && entry.outcome() == PushOutcome.SENT
                && entry.at().isAfter(change.at());
    }

    private void prepare(Ruling ruling, List<PushEntry> settled, List<Registration> devices) {
        if (ruling instanceof Ruling.Send send) {
            if (devices.isEmpty() && settled.isEmpty()) {
                outcomes.without(send.to(), PushOutcome.NO_DEVICE);
            }
            devices.stream()
                    .filter(device -> settled.stream().noneMatch(entry -> entry.isAbout(device.device())))
                    .forEach(device -> waiting.add(new Addressed(send.push(), device)));
        } else if (ruling instanceof Ruling.Skip skip && settled.isEmpty()) {
            outcomes.without(skip.to(), skip.why());
        }
    }

    /** Gives these devices up without trying them once more: they just were, for an earlier change. */
    void giveUp(Map<Long, String> reasons) {
        if (!reasons.isEmpty()) {
            waiting.removeIf(message -> {
                Optional<String> reason = Optional.ofNullable(reasons.get(device(message)));
                reason.ifPresent(why -> outcomes.refused(message, why));
                return reason.isPresent();
            });
        }
    }

    /**
     * Tries those devices that wait and whose turn it is, unless it is too late for that, and keeps what became of them.
     *
     * @return whether the service was asked
     */
    boolean attempt(Predicate<Long> turn, Ports ports, Setbacks setbacks) {
        List<Addressed> next = new ArrayList<>();
        if (change.at().plus(NEWS).isBefore(asOf)) {
            waiting.forEach(late -> outcomes.of(late, PushOutcome.EXPIRED));
            waiting.clear();
        } else {
            waiting.removeIf(message -> turn.test(device(message)) && next.add(message));
            Lists.partition(next, PushService.MOST_AT_ONCE).forEach(part -> send(part, ports.service(), setbacks));
        }
        outcomes.keep(ports);
        return !next.isEmpty();
    }

    private void send(List<Addressed> messages, PushService service, Setbacks setbacks) {
        List<PushResult> results = service.send(messages);
        boolean works = service.pause().isZero();
        for (int i = 0; i < messages.size(); i++) {
            Addressed message = messages.get(i);
            PushResult result = results.get(i);
            if (result instanceof PushResult.NotTried) {
                waiting.add(message);
                interrupted = true;
            } else if (result instanceof PushResult.TryAgain later) {
                failed(message, later, works, setbacks);
            } else {
                setbacks.over(device(message));
                settled(message, result);
            }
        }
    }

    private void failed(Addressed message, PushResult.TryAgain result, boolean works, Setbacks setbacks) {
        long device = device(message);
        if (setbacks.failed(device, works, asOf, result.after().orElse(Duration.ZERO))) {
            outcomes.refused(message, result.reason());
            givenUp.put(device, result.reason());
            return;
        }
        failed.add(device);
        Delivery.TryAgain later =
                new Delivery.TryAgain(result.reason(), result.after().map(Handover::bounded));
        failure = Optional.of(failure.map(before -> longer(before, later)).orElse(later));
    }

    private void settled(Addressed message, PushResult result) {
        if (result instanceof PushResult.Unregistered) {
            outcomes.dead(message);
        } else if (result instanceof PushResult.Refused refused) {
            outcomes.refused(message, refused.reason());
        } else {
            outcomes.of(message, PushOutcome.SENT);
        }
    }

    /** Of two failures the one after which the service is to be left alone for longer. */
    static Delivery.TryAgain longer(Delivery.TryAgain one, Delivery.TryAgain other) {
        Duration wish = one.after().orElse(Duration.ZERO);
        return wish.compareTo(other.after().orElse(Duration.ZERO)) >= 0 ? one : other;
    }

    /** The number of the change. */
    long seq() {
        return change.seq();
    }

    /** The devices that were not tried yet. */
    List<Long> waiting() {
        return waiting.stream().map(Round::device).toList();
    }

    /** The devices that are still to be notified, tried or not. */
    List<Long> left() {
        return Stream.concat(failed.stream(), waiting().stream()).toList();
    }

    /** The devices that were tried often and long enough, and why they failed. */
    Map<Long, String> givenUp() {
        return Collections.unmodifiableMap(givenUp);
    }

    /** Whether nobody is left. */
    boolean isComplete() {
        return waiting.isEmpty() && failed.isEmpty();
    }

    /** Why somebody has to be tried again. */
    Optional<Delivery.TryAgain> failure() {
        return failure;
    }

    /** Whether the service was to be left alone before everybody whose turn it was had been tried. */
    boolean isInterrupted() {
        return interrupted;
    }

    private static long device(Addressed message) {
        return message.to().device().fingerprint();
    }
}
