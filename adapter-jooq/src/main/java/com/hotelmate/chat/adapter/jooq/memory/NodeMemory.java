package com.hotelmate.chat.adapter.jooq.memory;

import static org.jooq.impl.DSL.val;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.notify.Subscriber;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.jooq.session.Unit;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * What this node remembers of the house, so that a request need not ask the database who is calling. A fact is forgotten
 * here as soon as a change of it is committed here, and when the notification arrives that the change sent with its commit
 * to the other nodes. While notifications are not {@linkplain Notifications#isFresh fresh}, nothing is remembered and
 * everything is asked for, so no answer is older than that. Absence is never remembered. Thread-safe.
 */
public final class NodeMemory {

    /** Where nodes tell each other what they changed. */
    static final String CHANNEL = "hotelchat_house";

    private static final int MOST_FACTS = 50_000;

    private final Database database;
    private final Notifications notifications;
    private final Cache<String, Object> facts =
            CacheBuilder.newBuilder().maximumSize(MOST_FACTS).build();
    /** How often something was forgotten: what was asked for before that may be what was meant. */
    private volatile long forgotten;

    /** A memory that trusts these notifications, which must not have been started yet. */
    public NodeMemory(Database database, Notifications notifications) {
        this.database = database;
        this.notifications = notifications;
        notifications.subscribe(CHANNEL, new Forgetting());
    }

    /** Whether facts are remembered now. */
    public boolean isReliable() {
        return notifications.isFresh();
    }

    /** The fact as it is remembered, or else as it is asked for. */
    public <T> Optional<T> recall(Fact<T> fact, Supplier<Optional<T>> ask) {
        if (!isReliable()) {
            return ask.get();
        }
        Object present = facts.getIfPresent(fact.name());
        if (present != null) {
            return Optional.of(fact.type().cast(present));
        }
        long before = forgotten;
        Optional<T> answer = ask.get();
        if (!isWithinTransaction()) {
            answer.ifPresent(value -> remember(fact, value, before));
        }
        return answer;
    }

    /**
     * Changes the house in a transaction: that of the thread's unit of work if there is one, else its own.
     *
     * @param work is given the transaction, and whom to tell which facts it changes
     */
    public <R> R change(HotelSlug hotel, BiFunction<DSLContext, Consumer<Fact<?>>, R> work) {
        Set<String> changed = new LinkedHashSet<>();
        R result = database.inTransaction(hotel, sql -> {
            R done = work.apply(sql, fact -> changed.add(fact.name()));
            if (!changed.isEmpty()) {
                sql.resultQuery(
                                "SELECT pg_notify({0}, name) FROM unnest({1}) AS changed (name)",
                                val(CHANNEL), val(changed.toArray(String[]::new)))
                        .fetch();
            }
            return done;
        });
        forget(changed);
        Unit unit = database.currentUnit();
        if (unit != null) {
            unit.afterCommit(() -> forget(changed));
        }
        return result;
    }

    /** Asks for the fact anew the next time. */
    public void forget(Fact<?> fact) {
        forget(List.of(fact.name()));
    }

    private boolean isWithinTransaction() {
        Unit unit = database.currentUnit();
        return unit != null && unit.hasBegun();
    }

    private synchronized <T> void remember(Fact<T> fact, T value, long before) {
        if (forgotten == before) {
            facts.put(fact.name(), value);
        }
    }

    private synchronized void forget(Collection<String> names) {
        forgotten++;
        facts.invalidateAll(names);
    }

    private synchronized void forgetAll() {
        forgotten++;
        facts.invalidateAll();
    }

    private final class Forgetting implements Subscriber {

        @Override
        public void received(String payload) {
            forget(List.of(payload));
        }

        @Override
        public void connected() {
            forgetAll();
        }
    }
}
