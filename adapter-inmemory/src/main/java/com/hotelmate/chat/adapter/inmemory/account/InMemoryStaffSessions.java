package com.hotelmate.chat.adapter.inmemory.account;

import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Staff sessions in memory; each opening forgets those that expired long before. Thread-safe. */
public final class InMemoryStaffSessions implements StaffSessions {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

    private final Map<String, StaffSession> sessions = new ConcurrentHashMap<>();

    @Override
    public void open(StaffSession session) {
        Instant forgotten = session.openedAt().minus(KEPT_AFTER_EXPIRY);
        sessions.values().removeIf(old -> old.expiresAt().isBefore(forgotten));
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<StaffSession> find(HotelSlug hotel, String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.hotel().equals(hotel));
    }

    @Override
    public void end(HotelSlug hotel, String id) {
        find(hotel, id).ifPresent(session -> sessions.remove(session.id()));
    }

    @Override
    public void endAll(HotelSlug hotel, StaffId staff) {
        sessions.values()
                .removeIf(session ->
                        session.hotel().equals(hotel) && session.staff().equals(staff));
    }
}
