package com.hotelmate.chat.application.push;

import com.hotelmate.chat.application.port.push.PushEntry;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

final class ReadPushesService implements ReadPushes {

    private record Key(long seq, Recipient to) {}

    private final PushLedger ledger;
    private final Consumer<Query> admission;

    ReadPushesService(PushLedger ledger, Consumer<Query> admission) {
        this.ledger = ledger;
        this.admission = admission;
    }

    @Override
    public List<Notification> handle(Query query) {
        admission.accept(query);

        Map<Key, List<PushEntry>> byPerson = new LinkedHashMap<>();
        for (PushEntry entry : ledger.ofMessage(query.hotel(), query.message())) {
            byPerson.computeIfAbsent(new Key(entry.seq(), entry.to()), key -> new ArrayList<>())
                    .add(entry);
        }
        return byPerson.values().stream().map(ReadPushesService::notification).toList();
    }

    private static Notification notification(List<PushEntry> entries) {
        PushEntry best = entries.stream()
                .min(Comparator.comparing(entry -> entry.outcome().result()))
                .orElseThrow();
        List<PushOutcome> devices = entries.stream()
                .filter(entry -> entry.device().isPresent())
                .map(PushEntry::outcome)
                .toList();
        return new Notification(best.to(), best.outcome(), devices, best.at());
    }
}
