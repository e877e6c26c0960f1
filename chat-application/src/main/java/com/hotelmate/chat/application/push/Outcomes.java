package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.port.push.PushEntry;
import com.hotelmate.chat.application.port.push.PushService.Addressed;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of the pushes of one change, until it is kept. Not thread-safe. */
final class Outcomes {

    private final LoggedChange change;
    private final Instant asOf;
    private final List<PushEntry> entries = new ArrayList<>();
    private final List<Registration> dead = new ArrayList<>();
    private final Set<String> refusals = new LinkedHashSet<>();

    /** @param asOf when it was looked at what is true */
    Outcomes(LoggedChange change, Instant asOf) {
        this.change = change;
        this.asOf = asOf;
    }

    /** No device of theirs is to be tried. */
    void without(Recipient to, PushOutcome why) {
        enter(to, Optional.empty(), why);
    }

    void of(Addressed message, PushOutcome outcome) {
        enter(message.to().owner(), Optional.of(message.to().device().fingerprint()), outcome);
    }

    void dead(Addressed message) {
        of(message, PushOutcome.DEAD_TOKEN);
        dead.add(message.to());
    }

    void refused(Addressed message, String reason) {
        of(message, PushOutcome.REFUSED);
        refusals.add(reason);
    }

    private void enter(Recipient to, Optional<Long> device, PushOutcome outcome) {
        entries.add(new PushEntry(change.conversation(), change.seq(), change.about(), to, device, outcome, asOf));
    }

    /** Enters it into the ledger, forgets devices that are no more, and tells whoever listens. Keeps nothing twice. */
    void keep(Ports ports) {
        if (!entries.isEmpty()) {
            ports.ledger().enter(change.hotel(), List.copyOf(entries));
        }
        if (!dead.isEmpty()) {
            ports.devices().forgetUnchanged(change.hotel(), List.copyOf(dead));
        }
        entries.forEach(entry -> ports.listener().pushed(entry.outcome()));
        refusals.forEach(reason -> ports.listener()
                .pushRefused(ports.service().name(), change.hotel(), change.conversation(), change.seq(), reason));
        entries.clear();
        dead.clear();
        refusals.clear();
    }
}
