package com.hotelmate.chat.adapter.inmemory.account;

import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Password hashes in memory. Thread-safe. */
public final class InMemoryStaffAccounts implements StaffAccounts {

    private final Map<Key, String> hashes = new ConcurrentHashMap<>();

    @Override
    public Optional<String> passwordHash(HotelSlug hotel, StaffId staff) {
        return Optional.ofNullable(hashes.get(new Key(hotel, staff)));
    }

    @Override
    public void setPasswordHash(HotelSlug hotel, StaffId staff, Optional<String> hash) {
        hashes.compute(new Key(hotel, staff), (key, before) -> hash.orElse(null));
    }

    private record Key(HotelSlug hotel, StaffId staff) {}
}
