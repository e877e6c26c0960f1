package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.port.house.StaffRegister.Place;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The roles, or the departments, of all hotels. Each keeps its id and the slug it was first named by. Not thread-safe. */
final class Places {

    private final Map<Key, Entry> entries = new HashMap<>();

    /** The place in its present form, made now if there was none. */
    <T> T put(HotelSlug hotel, Place place, Form<T> form) {
        Key key = new Key(hotel, place.key());
        Optional<Entry> before = Optional.ofNullable(entries.get(key));
        Entry after = new Entry(
                before.map(Entry::id).orElse(entries.size() + 1L),
                before.map(Entry::slug).orElse(place.slug()),
                place.nameAfter(before.map(Entry::name)));
        entries.put(key, after);
        return form.of(after.id(), after.slug(), after.name());
    }

    /** A role or a department. */
    interface Form<T> {
        T of(long id, String slug, String name);
    }

    private record Key(HotelSlug hotel, String slug) {}

    private record Entry(long id, String slug, String name) {}
}
