package com.hotelmate.chat.adapter.jooq.guestchat;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers of which conversation a booking and a message are, as far as somebody asked lately. Neither ever changes, not
 * even when a message is deleted for good; so nothing here grows stale, on any node. Thread-safe.
 */
public final class KnownIds {

    private static final long REMEMBERED = 50_000;

    private final Cache<OfBooking, ConversationId> bookings =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<OfMessage, ConversationId> messages =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    /** Knows nothing at first. */
    public KnownIds() {}

    void learn(HotelSlug hotel, BookingId booking, ConversationId conversation) {
        bookings.put(new OfBooking(hotel, booking), conversation);
    }

    void learn(HotelSlug hotel, MessageId message, ConversationId conversation) {
        messages.put(new OfMessage(hotel, message), conversation);
    }

    Optional<ConversationId> ofBooking(HotelSlug hotel, BookingId booking, Supplier<Optional<ConversationId>> look) {
        return known(bookings, new OfBooking(hotel, booking), look);
    }

    Optional<ConversationId> ofMessage(HotelSlug hotel, MessageId message, Supplier<Optional<ConversationId>> look) {
        return known(messages, new OfMessage(hotel, message), look);
    }

    /** What is not there now may be made at any time, so only what is found is kept. */
    private static <K> Optional<ConversationId> known(
            Cache<K, ConversationId> cache, K key, Supplier<Optional<ConversationId>> look) {
        Optional<ConversationId> known = Optional.ofNullable(cache.getIfPresent(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<ConversationId> found = look.get();
        found.ifPresent(conversation -> cache.put(key, conversation));
        return found;
    }

    private record OfBooking(HotelSlug hotel, BookingId booking) {}

    private record OfMessage(HotelSlug hotel, MessageId message) {}
}
