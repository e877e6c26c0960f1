package com.hotelmate.chat.adapter.jooq.access;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.ENDED_ACCESS;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.LIVE_GRANT;

import com.hotelmate.chat.adapter.jooq.follow.Follower;
import com.hotelmate.chat.adapter.jooq.follow.Tail;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.notify.Subscriber;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.jooq.session.Unit;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rights of the connections of all nodes. What is given and what ends is written to the database, and every node
 * that was {@linkplain #start() started} acts on it for its own connections: when it is sent word, and every second in
 * any case. Thread-safe.
 */
public final class SharedLiveAccess implements LiveAccess, AutoCloseable {

    private static final String CHANNEL = "hotelchat_access";

    private final String node = UUID.randomUUID().toString();
    private final Database database;
    private final Notifications notifications;
    private final LiveAccess local;
    private final Duration poll;
    private final Tail<Granted> grants;
    private final Tail<Ended> ends;
    private final Queue<Ended> toEnd = new ArrayDeque<>();
    private final OldAccess old;
    private volatile @Nullable Follower follower;

    /**
     * Rights kept in that database.
     *
     * @param notifications bring word of the end of rights; they are not started yet
     * @param local the connections of this node
     */
    public SharedLiveAccess(Database database, Notifications notifications, LiveAccess local) {
        this(database, notifications, local, Follower.POLL);
    }

    SharedLiveAccess(Database database, Notifications notifications, LiveAccess local, Duration poll) {
        this.database = database;
        this.notifications = notifications;
        this.local = local;
        this.poll = poll;
        this.grants = new Tail<>(database, LIVE_GRANT.TRANSACTION, Granted::rows, Granted::of);
        this.ends = new Tail<>(database, ENDED_ACCESS.TRANSACTION, Ended::rows, Ended::of);
        this.old = new OldAccess(database);
        notifications.subscribe(CHANNEL, new OtherNodes());
    }

    /**
     * Begins to act on what all nodes write; to be called before the first client may connect.
     *
     * @throws IllegalStateException if it was started already
     */
    public synchronized void start() {
        if (follower != null) {
            throw new IllegalStateException("Access is followed already");
        }
        ends.skip();
        grants.skip();
        follower = new Follower("hotel-chat-access", poll, this::follow);
    }

    @Override
    public void granted(String socketId, Channel channel, Holder holder) {
        HolderColumns columns = HolderColumns.of(holder);
        int unused = database.run(
                holder.hotel(),
                sql -> sql.insertInto(LIVE_GRANT)
                        .set(LIVE_GRANT.HOTEL, holder.hotel().value())
                        .set(LIVE_GRANT.SOCKET, socketId)
                        .set(LIVE_GRANT.CHANNEL, channel.name())
                        .set(LIVE_GRANT.STAFF, columns.staff())
                        .set(LIVE_GRANT.SESSION, columns.session())
                        .set(LIVE_GRANT.BOOKING, columns.booking())
                        .execute());
        local.granted(socketId, channel, holder);
    }

    @Override
    public void closeConnections(Holder holder) {
        end(holder, null);
    }

    @Override
    public void endSubscriptions(Holder holder, Collection<Channel> channels) {
        if (!channels.isEmpty()) {
            end(holder, channels.stream().map(Channel::name).toArray(String[]::new));
        }
    }

    /** Ends the thread; closing twice does no harm. */
    @Override
    public synchronized void close() {
        Follower running = follower;
        follower = null;
        if (running != null) {
            running.close();
        }
    }

    private void end(Holder holder, String @Nullable [] channels) {
        HolderColumns columns = HolderColumns.of(holder);
        int unused = database.run(
                holder.hotel(),
                sql -> sql.insertInto(ENDED_ACCESS)
                        .set(ENDED_ACCESS.HOTEL, holder.hotel().value())
                        .set(ENDED_ACCESS.STAFF, columns.staff())
                        .set(ENDED_ACCESS.SESSION, columns.session())
                        .set(ENDED_ACCESS.BOOKING, columns.booking())
                        .set(ENDED_ACCESS.CHANNELS, channels)
                        .execute());
        Unit unit = database.currentUnit();
        if (unit != null && unit.hasBegun()) {
            unit.afterCommit(this::spread);
        } else {
            spread();
        }
    }

    private void spread() {
        notifications.send(CHANNEL, node);
        wake();
    }

    private void wake() {
        Follower running = follower;
        if (running != null) {
            running.wake();
        }
    }

    /** Ends are read first, so that every right that was given before one of them ended is known when it is ended. */
    private void follow() {
        toEnd.addAll(ends.read());
        grants.read().forEach(granted -> granted.applyTo(local));
        while (!toEnd.isEmpty()) {
            toEnd.remove().applyTo(local);
        }
        old.forget();
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
