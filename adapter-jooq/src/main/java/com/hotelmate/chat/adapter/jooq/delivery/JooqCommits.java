package com.hotelmate.chat.adapter.jooq.delivery;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.CHANGE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import com.hotelmate.chat.adapter.jooq.follow.Follower;
import com.hotelmate.chat.adapter.jooq.follow.Tail;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.notify.Subscriber;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.log.Commits;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log of changes for what any node commits. The log is read at once after a commit of this node and when
 * another node sends word of one, and every second whatever was said, so that nothing depends on word being sent. Each
 * commit is told once and in the order of its conversation, since all are read from one place. There is a thread only
 * while somebody listens. Thread-safe.
 */
public final class JooqCommits implements Commits {

    private static final String CHANNEL = "hotelchat_commit";
    private static final Field<Long> FIRST = min(CHANGE.SEQ).as("first");
    private static final Field<Long> LAST = max(CHANGE.SEQ).as("last");

    private final String node = UUID.randomUUID().toString();
    private final Notifications notifications;
    private final Duration poll;
    private final Tail<Commit> tail;
    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Follower follower;

    /** What is committed to that database, of which notifications bring word; they are not started yet. */
    public JooqCommits(Database database, Notifications notifications) {
        this(database, notifications, Follower.POLL);
    }

    JooqCommits(Database database, Notifications notifications, Duration poll) {
        this.poll = poll;
        this.notifications = notifications;
        this.tail = new Tail<>(database, CHANGE.TRANSACTION, JooqCommits::changes, JooqCommits::toCommit);
        notifications.subscribe(CHANNEL, new OtherNodes());
    }

    /** This node has committed changes, outside of any unit of work by now. Returns at once. */
    public void committed() {
        notifications.send(CHANNEL, node);
        wake();
    }

    @Override
    public synchronized Subscription subscribe(Consumer<Commit> listener) {
        if (follower == null) {
            tail.skip();
            follower = new Follower("hotel-chat-commits", poll, this::tell);
        }
        listeners.add(listener);
        return () -> unsubscribe(listener);
    }

    private synchronized void unsubscribe(Consumer<Commit> listener) {
        listeners.remove(listener);
        Follower running = follower;
        if (listeners.isEmpty() && running != null) {
            follower = null;
            running.close();
        }
    }

    private void wake() {
        Follower running = follower;
        if (running != null) {
            running.wake();
        }
    }

    private void tell() {
        List<Commit> commits = tail.read().stream()
                .sorted(Comparator.comparingLong(Commit::firstSeq))
                .toList();
        commits.forEach(commit -> listeners.forEach(listener -> listener.accept(commit)));
    }

    /** Commits as they were made: all changes of a conversation that one transaction wrote. */
    private static Select<?> changes(Condition written) {
        return select(CHANGE.HOTEL, CHANGE.CONVERSATION, CHANGE.TRANSACTION, FIRST, LAST)
                .from(CHANGE)
                .where(written)
                .groupBy(CHANGE.HOTEL, CHANGE.CONVERSATION, CHANGE.TRANSACTION);
    }

    private static Commit toCommit(Record row) {
        return new Commit(
                new HotelSlug(row.get(CHANGE.HOTEL)),
                new ConversationId(row.get(CHANGE.CONVERSATION)),
                row.get(FIRST),
                row.get(LAST));
    }

    private final class OtherNodes implements Subscriber {

        @Override
        public void received(String sender) {
            if (!sender.equals(node)) {
                wake();
            }
        }

        @Override
        public void connected() {
            wake();
        }
    }
}
