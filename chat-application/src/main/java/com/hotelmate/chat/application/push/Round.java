package com.hotelmate.chat.application.push;

import com.google.common.collect.Lists;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.push.Devices;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt to notify everybody whom one change concerns: each device once, however often it takes. Not thread-safe.
 */
final class Round {

    /** What could not be said by then is no news any more. */
    private static final Duration NEWS = Duration.ofHours(6);

    private final LoggedChange change;
    private final Instant now;
    private final List<Addressed> waiting = new ArrayList<>();
    private final List<PushEntry> entries = new ArrayList<>();
    private final List<Registration> dead = new ArrayList<>();
    private final Set<String> refusals = new LinkedHashSet<>();
    private Optional<Delivery.TryAgain> failure = Optional.empty();
    private boolean unfinished;

    private Round(LoggedChange change, Instant now) {
        this.change = change;
        this.now = now;
    }

    /** Finds the devices that are still to be notified. */
    static Round begin(LoggedChange change, List<Ruling> rulings, Devices devices, PushLedger ledger, Instant now) {
        Round round = new Round(change, now);
        List<PushEntry> settled = ledger.ofChange(change.hotel(), change.conversation(), change.seq());
        List<Recipient> told = rulings.stream()
                .filter(Ruling.Send.class::isInstance)
                .map(Ruling::to)
                .toList();
        List<Registration> registered = told.isEmpty() ? List.of() : devices.of(change.hotel(), told);
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

    private void prepare(Ruling ruling, List<PushEntry> settled, List<Registration> devices) {
        if (ruling instanceof Ruling.Send send) {
            if (devices.isEmpty() && settled.isEmpty()) {
                enter(send.to(), Optional.empty(), PushOutcome.NO_DEVICE);
            }
            devices.stream()
                    .filter(device -> settled.stream().noneMatch(entry -> entry.isAbout(device.device())))
                    .forEach(device -> waiting.add(new Addressed(send.push(), device)));
        } else if (ruling instanceof Ruling.Skip skip && settled.isEmpty()) {
            enter(skip.to(), Optional.empty(), skip.why());
        }
    }

    /** Sends what is to be sent, unless it is too late for that, or a device was tried often enough. */
    void send(PushService service, Setbacks setbacks) {
        if (change.at().plus(NEWS).isBefore(now)) {
            waiting.forEach(late -> enter(late, PushOutcome.EXPIRED));
            return;
        }
        for (List<Addressed> part : Lists.partition(waiting, PushService.MOST_AT_ONCE)) {
            List<PushResult> results = service.send(part);
            boolean works = service.pause().isZero();
            for (int i = 0; i < part.size(); i++) {
                PushResult result = results.get(i);
                note(part.get(i), works ? unlessTriedEnough(part.get(i), result, setbacks) : result);
            }
        }
    }

    private PushResult unlessTriedEnough(Addressed message, PushResult result, Setbacks setbacks) {
        return result instanceof PushResult.TryAgain failed && setbacks.isEnough(change, message.to())
                ? new PushResult.Refused(failed.reason())
                : result;
    }

    private void note(Addressed message, PushResult result) {
        if (result instanceof PushResult.Sent) {
            enter(message, PushOutcome.SENT);
        } else if (result instanceof PushResult.Unregistered) {
            enter(message, PushOutcome.DEAD_TOKEN);
            dead.add(message.to());
        } else if (result instanceof PushResult.Refused refused) {
            enter(message, PushOutcome.REFUSED);
            refusals.add(refused.reason());
        } else if (result instanceof PushResult.TryAgain later) {
            failure = Optional.of(longer(failure, new Delivery.TryAgain(later.reason(), later.after())));
        } else {
            unfinished = true;
        }
    }

    private static Delivery.TryAgain longer(Optional<Delivery.TryAgain> one, Delivery.TryAgain other) {
        return one.filter(before -> before.after()
                                .orElse(Duration.ZERO)
                                .compareTo(other.after().orElse(Duration.ZERO))
                        >= 0)
                .orElse(other);
    }

    private void enter(Addressed message, PushOutcome outcome) {
        enter(message.to().owner(), Optional.of(message.to().device().fingerprint()), outcome);
    }

    private void enter(Recipient to, Optional<Long> device, PushOutcome outcome) {
        entries.add(new PushEntry(change.conversation(), change.seq(), change.about(), to, device, outcome, now));
    }

    /** Keeps what became of it, and forgets devices that are no more. */
    List<PushOutcome> settle(Devices devices, PushLedger ledger) {
        if (!entries.isEmpty()) {
            ledger.enter(change.hotel(), entries);
        }
        if (!dead.isEmpty()) {
            devices.forgetUnchanged(change.hotel(), dead);
        }
        return entries.stream().map(PushEntry::outcome).toList();
    }

    /** Why devices were refused for good, each reason once. */
    Set<String> refusals() {
        return Collections.unmodifiableSet(refusals);
    }

    /** Why somebody has to be tried again. */
    Optional<Delivery.TryAgain> failure() {
        return failure;
    }

    /** Whether somebody was not tried at all. */
    boolean isUnfinished() {
        return unfinished;
    }
}
