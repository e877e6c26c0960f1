package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Hotels in memory. Thread-safe. */
public final class InMemoryHotels implements Hotels {

    private final Map<HotelSlug, Hotel> hotels = new ConcurrentHashMap<>();

    @Override
    public Optional<Hotel> find(HotelSlug slug) {
        return Optional.ofNullable(hotels.get(slug));
    }

    @Override
    public synchronized Put<Hotel> put(
            HotelSlug slug, Instant now, Function<Optional<Hotel.Details>, Hotel.Details> decision) {
        Optional<Hotel> before = find(slug);
        Hotel.Details details = decision.apply(before.map(Hotel::details));
        Hotel after = new Hotel(
                before.map(Hotel::id).orElse(hotels.size() + 1L),
                slug,
                details,
                before.map(Hotel::createdAt).orElse(now));
        hotels.put(slug, after);
        return new Put<>(before, after);
    }
}
