package com.hotelmate.chat.adapter.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.Team;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.IdempotencyKeys.Claim;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.HousePorts;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.house.ABooking;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The house as a whole, beside the chat in the same database. */
class PostgresHouseTest {

    private static final DataSource SOURCE = TestDatabase.create();
    private static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    private static final BookingId MARY = new BookingId("BK-1");
    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final AtomicLong statements = new AtomicLong();
    private final Database database =
            new Database(TestDatabase.emptied(SOURCE), false, nanos -> statements.incrementAndGet());

    @AutoClose
    private final Notifications notifications = new Notifications(SOURCE, FRESH);

    private final PostgresHouse house = PostgresHouse.on(database, notifications, InstantSource.fixed(NOW));
    private final HousePorts ports = house.ports(new PlainPasswords(), () -> "secret");
    private final GuestConversations conversations =
            PostgresStore.create(database, notifications).conversations();

    @BeforeEach
    void checkMaryIn() {
        ports.bookings().put(KILLARNEY, MARY, present -> ABooking.inHouse("101"));
    }

    @Test
    void changesABookingTogetherWithTheConversation() {
        ConversationId id = openConversation();

        conversations.change(KILLARNEY, id, Loading.NOTHING, locked -> {
            Booking left = checkOut();
            GuestChat chat = new GuestChat(locked.conversation(), NOW, locked.messageIds());
            chat.follow(left.stay());
            return Outcome.of(left, chat);
        });

        assertThat(stateOfMary()).isEqualTo(StayState.CHECKED_OUT);
        assertThat(conversations.find(KILLARNEY, id).map(GuestConversation::hasEnded))
                .contains(true);
    }

    @Test
    void leavesTheBookingAsItWasWhenTheConversationIsNotChanged() {
        ConversationId id = openConversation();

        assertThatThrownBy(() -> conversations.<String>change(KILLARNEY, id, Loading.NOTHING, locked -> {
                    checkOut();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(stateOfMary()).isEqualTo(StayState.IN_HOUSE);
    }

    @Test
    void asksAnewForWhatARightWasGivenFor() {
        startToRemember();
        StaffId anna = ports.register()
                .put(KILLARNEY, "anna", present -> Team.member("Anna"))
                .orElseThrow()
                .after()
                .id();
        ports.sessions().open(new StaffSession("desk", KILLARNEY, anna, NOW, NOW.plus(FRESH)));
        Access given = new Access();
        LiveAccess access = house.askingAnew(given);
        Runnable look = () -> {
            assertThat(ports.register().find(KILLARNEY, anna)).isPresent();
            assertThat(ports.sessions().find(KILLARNEY, "desk")).isPresent();
            assertThat(ports.bookings().find(KILLARNEY, MARY)).isPresent();
        };
        await().atMost(PATIENCE).until(() -> statementsOf(look) == 0);

        access.granted("1.1", new Channel("private-one"), new Holder.Staff(KILLARNEY, anna, Optional.of("desk")));
        access.granted("1.2", new Channel("private-two"), new Holder.Guest(KILLARNEY, MARY));

        assertThat(statementsOf(look)).isEqualTo(3);
        assertThat(given.calls).containsExactly("granted private-one", "granted private-two");
    }

    @Test
    void endsRightsWithoutFurtherAdo() {
        Access given = new Access();
        Holder mary = new Holder.Guest(KILLARNEY, MARY);

        house.askingAnew(given).closeConnections(mary);
        house.askingAnew(given).endSubscriptions(mary, List.of(new Channel("private-one")));

        assertThat(given.calls).containsExactly("closed", "ended private-one");
    }

    @Test
    void answersRepeatedRequests() {
        IdempotencyKeys.Scope key = new IdempotencyKeys.Scope(KILLARNEY, "s1", "POST /duty", "key-1");

        assertThat(house.idempotencyKeys().claim(key, "body", Duration.ZERO)).isEqualTo(new Claim.Granted());
        assertThat(house.idempotencyKeys().claim(key, "body", Duration.ZERO)).isEqualTo(new Claim.InProgress());
    }

    private void startToRemember() {
        notifications.start();
        await().atMost(PATIENCE).until(notifications::isFresh);
    }

    private ConversationId openConversation() {
        return conversations
                .open(ports.bookings().find(KILLARNEY, MARY).orElseThrow(), NOW)
                .conversation()
                .id();
    }

    private Booking checkOut() {
        return ports.bookings()
                .put(KILLARNEY, MARY, present -> present.orElseThrow().left(NOW))
                .after();
    }

    private StayState stateOfMary() {
        return ports.bookings().booking(KILLARNEY, MARY).orElseThrow().state();
    }

    private long statementsOf(Runnable work) {
        long before = statements.get();
        work.run();
        return statements.get() - before;
    }

    private static final class PlainPasswords implements PasswordHashes {

        @Override
        public String hash(String password) {
            return password;
        }

        @Override
        public boolean verify(String password, Optional<String> hash) {
            return hash.equals(Optional.of(password));
        }
    }

    private static final class Access implements LiveAccess {

        private final List<String> calls = new ArrayList<>();

        @Override
        public void granted(String socketId, Channel channel, Holder holder) {
            calls.add("granted " + channel);
        }

        @Override
        public void closeConnections(Holder holder) {
            calls.add("closed");
        }

        @Override
        public void endSubscriptions(Holder holder, Collection<Channel> channels) {
            calls.add("ended " + channels.iterator().next());
        }
    }
}
