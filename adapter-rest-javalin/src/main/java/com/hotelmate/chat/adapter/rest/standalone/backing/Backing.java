package com.hotelmate.chat.adapter.rest.standalone.backing;

import com.hotelmate.chat.adapter.rest.standalone.demo.DemoPasswords;
import com.hotelmate.chat.adapter.rest.standalone.settings.Settings;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.house.HousePorts;
import com.hotelmate.chat.application.port.limit.SharedLimits;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;

/** What a server keeps everything in: the memory of the process, or a database that its nodes share. Thread-safe. */
public interface Backing extends AutoCloseable {

    /** The backing that the settings name, which asks nothing of a database yet. */
    static Backing of(Settings settings, MeterRegistry registry, InstantSource clock) {
        PasswordHashes hashes = DemoPasswords.hashes(settings.mode());
        return settings.database()
                .<Backing>map(database -> new DatabaseBacking(database, hashes, registry, clock))
                .orElseGet(() -> new MemoryBacking(hashes, clock));
    }

    /** What is kept of the chat. */
    Storage storage();

    /** Has the chat work with it. */
    default void connect(HotelChatBuilder chat) {
        chat.storage(storage()).staffDirectory(house().register()).stays(house().bookings());
    }

    /** What is kept of the house. */
    HousePorts house();

    /** The answers of repeated requests. */
    IdempotencyKeys idempotencyKeys();

    /**
     * The rights of the connections of all nodes.
     *
     * @param local those of this node
     */
    LiveAccess shared(LiveAccess local);

    /** The same rights; whoever was given one is looked at anew, as other nodes left them. */
    default LiveAccess askingAnew(LiveAccess access) {
        return access;
    }

    /** What limits are kept together with other nodes by; absent where there are none. */
    default Optional<SharedLimits> limits() {
        return Optional.empty();
    }

    /**
     * Makes it ready to be worked with, as far as it is not.
     *
     * @return false if somebody else has to do something first
     * @throws StorageUnavailableException if it is away; then this is to be called again
     */
    boolean open();

    /** Whether it answers. */
    boolean isThere();

    /** Whether everything is in the form that this version works with. */
    boolean isMigrated();

    /** Ends what it does by itself, when nobody works with it any more. */
    @Override
    void close();
}
