package com.hotelmate.chat.adapter.inmemory.push;

import com.hotelmate.chat.application.port.push.PushEntry;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.Recipient;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A ledger in memory. Thread-safe. */
public final class InMemoryPushLedger implements PushLedger {

    private record Key(ConversationId conversation, long seq, Recipient to, Optional<Long> device) {

        static Key of(PushEntry entry) {
            return new Key(entry.conversation(), entry.seq(), entry.to(), entry.device());
        }
    }

    private final Map<Key, PushEntry> entries = new LinkedHashMap<>();

    @Override
    public synchronized void enter(HotelSlug hotel, List<PushEntry> added) {
        added.forEach(entry -> entries.putIfAbsent(Key.of(entry), entry));
    }

    @Override
    public synchronized List<PushEntry> ofChange(HotelSlug hotel, ConversationId conversation, long seq) {
        return which(hotel, entry -> entry.conversation().equals(conversation) && entry.seq() == seq);
    }

    @Override
    public synchronized List<PushEntry> ofMessage(HotelSlug hotel, MessageId message) {
        return which(hotel, entry -> entry.message().filter(message::equals).isPresent());
    }

    @Override
    public synchronized void forget(Instant before) {
        entries.values().removeIf(entry -> entry.at().isBefore(before));
    }

    private List<PushEntry> which(HotelSlug hotel, Predicate<PushEntry> wanted) {
        return entries.values().stream()
                .filter(entry -> entry.to().hotel().equals(hotel))
                .filter(wanted)
                .sorted(Comparator.comparingLong(PushEntry::seq))
                .toList();
    }
}
