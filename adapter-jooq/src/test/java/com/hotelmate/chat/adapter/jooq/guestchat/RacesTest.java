package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.adapter.jooq.database.TestStore;
import com.hotelmate.chat.adapter.jooq.house.JooqBookings;
import com.hotelmate.chat.adapter.jooq.house.JooqRooms;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.house.Booking.Details;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.AStay;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.ManualClock;
import com.hotelmate.chat.testkit.house.ABooking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many who write at once, on two nodes that do not know of each other. */
class RacesTest {

    private static final BookingId MARYS = new BookingId("BK-MARY");
    private static final int WRITERS = 50;

    private static TestStore store;

    private Storage here;
    private Storage there;
    private JooqBookings bookings;

    @BeforeAll
    static void open() {
        store = TestStore.withConnections(20);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        here = store.storage();
        there = store.newNode();
        NodeMemory memory = new NodeMemory(store.database(), store.notifications());
        bookings = new JooqBookings(store.database(), memory, new JooqRooms(store.database(), memory));
    }

    @Test
    void leaveNoGapInOneConversation() {
        GuestConversation conversation = open(MARYS);

        Crowd.each(WRITERS, writer -> {
            for (int i = 0; i < 4; i++) {
                write(writer % 2 == 0 ? here : there, conversation);
            }
        });

        assertThat(seqs(conversation))
                .isEqualTo(LongStream.rangeClosed(1, 4 * WRITERS).boxed().toList());
        assertThat(now(conversation).unread().byStaff()).isEqualTo(4 * WRITERS);
    }

    @Test
    void storeEverythingInManyConversations() {
        List<GuestConversation> conversations = IntStream.range(0, 10)
                .mapToObj(i -> open(new BookingId("BK-" + i)))
                .toList();

        Crowd.each(WRITERS, writer -> {
            for (int i = 0; i < 10; i++) {
                write(writer % 2 == 0 ? here : there, conversations.get((writer + i) % 10));
            }
            read(writer % 2 == 0 ? there : here, conversations.get(writer % 10));
        });

        for (GuestConversation conversation : conversations) {
            GuestConversation after = now(conversation);
            assertThat(seqs(conversation))
                    .isEqualTo(
                            LongStream.rangeClosed(1, after.lastSeq()).boxed().toList());
            assertThat(after.lastSeq()).isBetween((long) WRITERS, WRITERS + 5L);
            read(here, conversation);
            assertThat(now(conversation).unread().byStaff()).isZero();
        }
    }

    @Test
    void areAskedAgainWhenSomebodyWasFaster() {
        GuestConversation conversation = open(MARYS);
        List<Long> asked = new ArrayList<>();

        here.conversations().change(KILLARNEY, conversation.id(), Loading.NOTHING, locked -> {
            asked.add(locked.conversation().lastSeq());
            if (asked.size() == 1) {
                meanwhile(() -> write(there, conversation));
            }
            return written(locked);
        });

        assertThat(asked).containsExactly(0L, 1L);
        assertThat(seqs(conversation)).containsExactly(1L, 2L);
    }

    @Test
    void getTheConversationForThemselvesWhenTheyKeepLosing() {
        GuestConversation conversation = open(MARYS);
        List<Long> asked = new ArrayList<>();
        List<CompletableFuture<Void>> others = new ArrayList<>();

        here.conversations().change(KILLARNEY, conversation.id(), Loading.NOTHING, locked -> {
            asked.add(locked.conversation().lastSeq());
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> write(there, conversation));
            if (asked.size() <= 3) {
                other.join();
            } else {
                others.add(other);
            }
            return written(locked);
        });
        others.forEach(other -> other.orTimeout(30, TimeUnit.SECONDS).join());

        assertThat(asked).containsExactly(0L, 1L, 2L, 3L);
        assertThat(seqs(conversation)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void areAskedAgainWhenTheBookingChangedThoughTheConversationDidNot() {
        Put<?> unused = bookings.put(KILLARNEY, MARYS, present -> ABooking.inHouse("101"));
        GuestConversation conversation = open(MARYS);
        List<StayState> seen = new ArrayList<>();

        here.conversations().change(KILLARNEY, conversation.id(), Loading.NOTHING, locked -> {
            seen.add(bookings.find(KILLARNEY, MARYS).orElseThrow().state());
            if (seen.size() == 1) {
                meanwhile(() -> putWithConversation(conversation, ABooking.expected()));
            }
            return written(locked);
        });

        assertThat(seen).containsExactly(StayState.IN_HOUSE, StayState.EXPECTED);
        assertThat(seqs(conversation)).containsExactly(1L);
    }

    @Test
    void storeABookingWithTheConversationOrNotAtAll() {
        GuestConversation conversation = open(MARYS);
        List<Long> asked = new ArrayList<>();

        assertThatThrownBy(() -> here.conversations().change(KILLARNEY, conversation.id(), Loading.NOTHING, locked -> {
                    Put<?> unused = bookings.put(KILLARNEY, MARYS, present -> ABooking.expected());
                    throw new IllegalStateException("Changed my mind");
                }))
                .hasMessage("Changed my mind");
        assertThat(bookings.booking(KILLARNEY, MARYS)).isEmpty();

        here.conversations().change(KILLARNEY, conversation.id(), Loading.NOTHING, locked -> {
            asked.add(locked.conversation().lastSeq());
            if (asked.size() == 1) {
                meanwhile(() -> write(there, conversation));
            }
            assertThat(bookings.put(KILLARNEY, MARYS, present -> ABooking.inHouse("101"))
                            .created())
                    .isTrue();
            return written(locked);
        });

        assertThat(asked).containsExactly(0L, 1L);
        assertThat(seqs(conversation)).containsExactly(1L, 2L);
        assertThat(bookings.find(KILLARNEY, MARYS).orElseThrow().isInHouse()).isTrue();
    }

    private void putWithConversation(GuestConversation conversation, Details details) {
        assertThat(there.conversations()
                        .change(
                                KILLARNEY,
                                conversation.id(),
                                Loading.NOTHING,
                                locked -> Outcome.unchanged(bookings.put(KILLARNEY, MARYS, present -> details))))
                .isPresent();
    }

    /** Done by somebody else while the calling thread is within its decision. */
    private static void meanwhile(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(30, TimeUnit.SECONDS).join();
    }

    private GuestConversation open(BookingId booking) {
        return here.conversations()
                .open(AStay.inHouse().booked(booking.value()).build(), ManualClock.START)
                .conversation();
    }

    private static void write(Storage node, GuestConversation in) {
        assertThat(node.conversations().change(KILLARNEY, in.id(), Loading.NOTHING, RacesTest::written))
                .isPresent();
    }

    private static Outcome<GuestMessage> written(LockedConversation locked) {
        GuestChat chat = chat(locked);
        Author guest = new Author.Guest(locked.conversation().booking(), "Mary Byrne");
        return Outcome.of(chat.write(guest, "Hello", Optional.empty(), Optional.empty()), chat);
    }

    private static void read(Storage node, GuestConversation in) {
        Optional<List<MessageId>> read = node.conversations()
                .change(KILLARNEY, in.id(), Loading.unreadBy(Side.STAFF), locked -> {
                    GuestChat chat = chat(locked);
                    return Outcome.of(chat.read(Side.STAFF, locked.unread(), Optional.empty()), chat);
                });
        assertThat(read).isPresent();
    }

    private static GuestChat chat(LockedConversation locked) {
        return new GuestChat(locked.conversation(), ManualClock.START, locked.messageIds());
    }

    private GuestConversation now(GuestConversation conversation) {
        return here.conversations().find(KILLARNEY, conversation.id()).orElseThrow();
    }

    private List<Long> seqs(GuestConversation of) {
        return here.changes().read(KILLARNEY, of.id(), 0, 10_000).orElseThrow().changes().stream()
                .map(LoggedChange::seq)
                .toList();
    }
}
