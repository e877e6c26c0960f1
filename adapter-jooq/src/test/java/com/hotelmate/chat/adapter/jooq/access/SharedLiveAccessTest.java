package com.hotelmate.chat.adapter.jooq.access;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.ENDED_ACCESS;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.LIVE_GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.database.Writer;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLiveAccessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    private static final Channel ROOM = new Channel("private-killarney-room-101-chat");
    private static final Channel BOOKING = new Channel("private-hotel-killarney-guest-chat-booking-BK-1");
    private static final Holder MARY = new Holder.Guest(KILLARNEY, new BookingId("BK-1"));

    private final DataSource source = TestDatabase.create();
    private final Database database = new Database(source, false);
    private final Sockets socketsHere = new Sockets("1.1");
    private final Sockets socketsThere = new Sockets("2.2", "2.3");
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void endSubscriptionsOnTheNodeThatHasThemWhereverTheyWereGranted() {
        SharedLiveAccess here = polling(socketsHere);
        SharedLiveAccess there = polling(socketsThere);
        here.granted("2.2", ROOM, MARY);
        here.granted("2.2", BOOKING, MARY);
        there.granted("2.3", ROOM, MARY);
        here.granted("1.1", ROOM, staff("morning"));

        here.endSubscriptions(MARY, List.of(ROOM));

        awaitEnded(socketsThere, "2.2 " + ROOM, "2.3 " + ROOM);
        assertThat(socketsHere.ended()).isEmpty();
    }

    @Test
    void closeTheConnectionsOfAPersonOnAllNodes() {
        SharedLiveAccess here = polling(socketsHere);
        SharedLiveAccess there = polling(socketsThere);
        here.granted("1.1", ROOM, staff("morning"));
        here.granted("2.2", ROOM, staff("evening"));
        here.granted("2.3", ROOM, MARY);

        there.closeConnections(new Holder.Staff(KILLARNEY, new StaffId(7), Optional.empty()));

        awaitEnded(socketsHere, "1.1");
        awaitEnded(socketsThere, "2.2");
    }

    @Test
    void closeTheConnectionsOfOneSession() {
        SharedLiveAccess here = polling(socketsHere);
        SharedLiveAccess there = polling(socketsThere);
        there.granted("1.1", ROOM, staff("morning"));
        there.granted("2.2", ROOM, staff("evening"));

        here.closeConnections(staff("evening"));
        awaitEnded(socketsThere, "2.2");
        here.closeConnections(staff("morning"));

        awaitEnded(socketsHere, "1.1");
    }

    @Test
    void endAtOnceWhereTheyAreEndedAndByNotificationElsewhere() {
        SharedLiveAccess here = notified(socketsHere);
        SharedLiveAccess there = notified(socketsThere);
        there.granted("1.1", ROOM, MARY);
        here.granted("2.2", ROOM, MARY);

        here.endSubscriptions(MARY, List.of(ROOM));

        awaitEnded(socketsHere, "1.1 " + ROOM);
        awaitEnded(socketsThere, "2.2 " + ROOM);
    }

    @Test
    void holdInAnotherHotel() {
        SharedLiveAccess here = polling(socketsHere);
        here.granted("1.1", ROOM, new Holder.Guest(new HotelSlug("dublin"), new BookingId("BK-1")));

        here.endSubscriptions(MARY, List.of(ROOM));
        here.closeConnections(staff("morning"));
        here.endSubscriptions(MARY, List.of());

        here.granted("1.1", BOOKING, MARY);
        here.endSubscriptions(MARY, List.of(BOOKING));
        awaitEnded(socketsHere, "1.1 " + BOOKING);
    }

    @Test
    void mayBeGivenAnewAfterTheirEnd() {
        SharedLiveAccess here = polling(socketsHere);
        here.granted("1.1", ROOM, MARY);
        here.endSubscriptions(MARY, List.of(ROOM));
        awaitEnded(socketsHere, "1.1 " + ROOM);

        here.granted("1.1", ROOM, MARY);
        assertThat(socketsHere.known()).isEqualTo(1);
        here.endSubscriptions(MARY, List.of(ROOM));

        awaitEnded(socketsHere, "1.1 " + ROOM, "1.1 " + ROOM);
    }

    @Test
    void endOnlyOnceTheUnitOfWorkIsCommitted() {
        SharedLiveAccess here = polling(socketsHere);
        here.granted("1.1", ROOM, MARY);
        here.granted("1.1", BOOKING, MARY);

        assertThatThrownBy(() -> database.unit(KILLARNEY, unit -> {
                    int one = database.inTransaction(
                            KILLARNEY, sql -> sql.selectOne().execute());
                    here.endSubscriptions(MARY, List.of(ROOM));
                    throw new IllegalStateException("Changed my mind " + one);
                }))
                .isInstanceOf(IllegalStateException.class);
        here.endSubscriptions(MARY, List.of(BOOKING));

        awaitEnded(socketsHere, "1.1 " + BOOKING);
    }

    @Test
    void areForgottenWhenTheyAreOld() {
        SharedLiveAccess here = polling(socketsHere);
        here.granted("1.1", ROOM, MARY);
        here.granted("1.1", BOOKING, MARY);
        here.closeConnections(staff("morning"));
        here.closeConnections(staff("evening"));
        try (Writer clock = Writer.begin(source)) {
            clock.execute("UPDATE hotelchat.live_grant SET granted_at = granted_at - interval '25 hours'"
                    + " WHERE channel = '" + ROOM + "'");
            clock.execute("UPDATE hotelchat.ended_access SET ended_at = ended_at - interval '61 minutes'"
                    + " WHERE session = 'morning'");
            clock.commit();
        }

        new OldAccess(database).forgetNow();

        int left = database.runForAll(sql -> 10 * sql.fetchCount(LIVE_GRANT) + sql.fetchCount(ENDED_ACCESS));
        assertThat(left).isEqualTo(11);
    }

    @Test
    void areFollowedByOneThreadFromStartToEnd() {
        SharedLiveAccess here = polling(socketsHere);
        assertThatThrownBy(here::start).isInstanceOf(IllegalStateException.class);
        here.close();
        here.close();
        here.start();
        here.granted("1.1", ROOM, MARY);

        here.closeConnections(MARY);

        awaitEnded(socketsHere, "1.1");
    }

    /** A node that no other node sends word to. */
    private SharedLiveAccess polling(Sockets sockets) {
        return started(new SharedLiveAccess(database, new Notifications(source), sockets, OFTEN));
    }

    /** A node that looks only when it is sent word. */
    private SharedLiveAccess notified(Sockets sockets) {
        Notifications notifications = new Notifications(source);
        SharedLiveAccess access = started(new SharedLiveAccess(database, notifications, sockets, NEVER));
        notifications.start();
        open.push(notifications);
        await().atMost(PATIENCE).until(notifications::isFresh);
        return access;
    }

    private SharedLiveAccess started(SharedLiveAccess access) {
        access.start();
        open.push(access);
        return access;
    }

    private static void awaitEnded(Sockets sockets, String... ended) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sockets.ended()).containsExactlyInAnyOrder(ended));
    }

    private static Holder staff(String session) {
        return new Holder.Staff(KILLARNEY, new StaffId(7), Optional.of(session));
    }
}
