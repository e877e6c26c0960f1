package com.hotelmate.chat.adapter.inmemory.account;

import com.hotelmate.chat.application.port.account.GuestToken;
import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Guest tokens in memory. Readers never wait. Thread-safe. */
public final class InMemoryGuestTokens implements GuestTokens {

    private final Map<Key, GuestToken> byBooking = new ConcurrentHashMap<>();
    private final Map<String, GuestToken> byFingerprint = new ConcurrentHashMap<>();

    @Override
    public synchronized void issue(GuestToken token) {
        Optional<GuestToken> earlier =
                Optional.ofNullable(byBooking.put(new Key(token.hotel(), token.booking()), token));
        earlier.map(GuestToken::fingerprint).ifPresent(byFingerprint::remove);
        byFingerprint.put(token.fingerprint(), token);
    }

    @Override
    public Optional<GuestToken> find(String fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    @Override
    public Optional<GuestToken> ofBooking(HotelSlug hotel, BookingId booking) {
        return Optional.ofNullable(byBooking.get(new Key(hotel, booking)));
    }

    private record Key(HotelSlug hotel, BookingId booking) {}
}
