package com.hotelmate.chat.adapter.rest.standalone.backing;

import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;

/** What operators see of the connections and the statements. */
final class DatabaseMetrics {

    private DatabaseMetrics() {}

    /** Measures the pool; what is to be told how many nanoseconds each statement took. */
    static LongConsumer of(Pool pool, MeterRegistry registry) {
        gauge(registry, pool, "active", PoolCounts::active);
        gauge(registry, pool, "idle", PoolCounts::idle);
        gauge(registry, pool, "waiting", PoolCounts::waiting);
        Timer statements = registry.timer("hotelchat.db.query");
        return nanos -> statements.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static void gauge(MeterRegistry registry, Pool pool, String state, ToIntFunction<PoolCounts> count) {
        Gauge.builder("hotelchat.db.pool.connections", pool, from -> count.applyAsInt(from.counts()))
                .tag("state", state)
                .register(registry);
    }
}
