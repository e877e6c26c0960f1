package com.hotelmate.chat.adapter.rest.standalone.backing;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.adapter.inmemory.house.InMemoryHouse;
import com.hotelmate.chat.adapter.inmemory.idempotency.InMemoryIdempotencyKeys;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.house.HousePorts;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import java.time.InstantSource;

/** Everything is gone when the process ends. */
final class MemoryBacking implements Backing {

    private final Storage storage;
    private final HousePorts house;
    private final IdempotencyKeys keys;

    MemoryBacking(PasswordHashes hashes, InstantSource clock) {
        this.storage = InMemoryStorage.create(clock);
        this.house = InMemoryHouse.empty(hashes);
        this.keys = new InMemoryIdempotencyKeys(clock);
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public HousePorts house() {
        return house;
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return keys;
    }

    @Override
    public LiveAccess shared(LiveAccess local) {
        return local;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public boolean isMigrated() {
        return true;
    }

    @Override
    public void close() {}
}
