package com.hotelmate.chat.adapter.inmemory.idempotency;

import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.testkit.idempotency.IdempotencyKeysContract;
import java.time.Duration;
import java.time.Instant;

class InMemoryIdempotencyKeysTest implements IdempotencyKeysContract {

    private volatile Instant now = Instant.parse("2026-01-05T10:30:00Z");

    @Override
    public IdempotencyKeys keys() {
        return new InMemoryIdempotencyKeys(() -> now);
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
