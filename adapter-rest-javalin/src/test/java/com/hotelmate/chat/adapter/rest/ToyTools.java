package com.hotelmate.chat.adapter.rest;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.dispatch.Dispatcher;
import com.hotelmate.chat.adapter.rest.dispatch.Doorkeeper;
import com.hotelmate.chat.adapter.rest.limit.LimitSettings;
import com.hotelmate.chat.adapter.rest.limit.RateLimits;
import com.hotelmate.chat.adapter.rest.operations.HttpMetrics;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a dispatcher needs, as simple as can be. */
public final class ToyTools {

    public static final HotelSlug HOTEL = new HotelSlug("killarney");
    public static final Doorkeeper EVERYBODY_IS_STAFF_MEMBER_7 =
            (request, audience, slug) -> new Caller.Staff(HOTEL, new StaffId(7), "session");

    private ToyTools() {}

    public static Dispatcher.Tools tools(Doorkeeper doorkeeper, MeterRegistry registry) {
        Dispatcher.Tools usual = tools(doorkeeper);
        return new Dispatcher.Tools(
                doorkeeper, usual.limits(), usual.keys(), new HttpMetrics(registry), usual.origins(), usual.refusals());
    }

    public static Dispatcher.Tools tools(Doorkeeper doorkeeper) {
        return tools(doorkeeper, LimitSettings.STANDARD);
    }

    public static Dispatcher.Tools tools(Doorkeeper doorkeeper, LimitSettings limits) {
        return new Dispatcher.Tools(
                doorkeeper,
                new RateLimits(limits, InstantSource.system()),
                new Keys(),
                new HttpMetrics(new SimpleMeterRegistry()),
                Set.of("https://app.example"),
                exception -> Optional.empty());
    }

    private static final class Keys implements IdempotencyKeys {

        private record Entry(String fingerprint, Optional<Answer> answer) {}

        private final Map<Scope, Entry> entries = new ConcurrentHashMap<>();

        @Override
        public Claim claim(Scope scope, String fingerprint, Duration patience) {
            Entry present = entries.putIfAbsent(scope, new Entry(fingerprint, Optional.empty()));
            if (present == null) {
                return new Claim.Granted();
            }
            if (!present.fingerprint().equals(fingerprint)) {
                return new Claim.OtherRequest();
            }
            return present.answer().<Claim>map(Claim.Answered::new).orElseGet(Claim.InProgress::new);
        }

        @Override
        public void store(Scope scope, Answer answer) {
            entries.computeIfPresent(scope, (same, entry) -> new Entry(entry.fingerprint(), Optional.of(answer)));
        }

        @Override
        public void release(Scope scope) {
            entries.remove(scope);
        }
    }
}
