package com.hotelmate.chat.adapter.inmemory.house;

import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.KILLARNEY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.booking.CheckOut;
import com.hotelmate.chat.application.house.booking.FollowedBookings;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ForwardingDevices;
import com.hotelmate.chat.testkit.house.Race;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What guests and the front desk do at the same moment has one order. */
class StayRaceTest {

    private static final int GUESTS = 7;

    private final OpenHouse open = new OpenHouse();

    @RepeatedTest(20)
    void storesNothingOfAGuestAfterTheirCheckOut() {
        open.inHouse(MARY, "101");
        open.write(MARY, "Hello");
        List<StayState> statesAtCommit = new CopyOnWriteArrayList<>();
        open.storage.commits().subscribe(commit -> statesAtCommit.add(stateOfTheStay()));

        List<Boolean> stored = Race.of(GUESTS + 1, this::writeOrCheckOut);

        assertThatTheStayEndedLast(stored, 1);
        assertThat(statesAtCommit).last().isEqualTo(StayState.CHECKED_OUT);
        assertThat(statesAtCommit.subList(0, statesAtCommit.size() - 1)).allMatch(StayState.IN_HOUSE::equals);
    }

    @RepeatedTest(20)
    void storesNothingAfterTheCheckOutOfAGuestWhoJustCameInEither() {
        open.inHouse(MARY, "101");

        List<Boolean> stored = Race.of(GUESTS + 1, this::writeOrCheckOut);

        if (open.storage.conversations().ofBooking(KILLARNEY, MARY).isPresent()) {
            assertThatTheStayEndedLast(stored, 0);
        } else {
            assertThat(stored).filteredOn(done -> done).hasSize(1);
        }
    }

    @Test
    void endsTheConversationOfAGuestWhoComesInDuringTheCheckOut() {
        open.inHouse(MARY, "101");
        Bookings visited = new Visited(open.ports.bookings(), () -> open.write(MARY, "Hello"));
        FollowedBookings followed = new FollowedBookings(
                visited, open.storage.conversations(), open.storage.devices(), open.chat.followStay());

        CheckOut.using(visited, open.ports.rooms(), followed, () -> open.now)
                .handle(new CheckOut.Command(KILLARNEY, MARY));

        assertThat(open.changes(MARY)).last().extracting(GuestChange::fact).isEqualTo(new GuestFact.StayEnded());
    }

    @Test
    void keepsNoDeviceOfAGuestWhoRegistersItDuringTheCheckOut() {
        open.inHouse(MARY, "101");
        open.write(MARY, "Hello");
        Recipient mary = new Recipient.Guest(KILLARNEY, MARY);
        Devices devices = new ForwardingDevices(open.storage.devices()) {

            private boolean late = true;

            @Override
            public void forgetAll(Recipient owner) {
                super.forgetAll(owner);
                if (late) {
                    late = false;
                    register(
                            owner, new Device("phone", Optional.empty(), Optional.empty()), Optional.empty(), open.now);
                }
            }
        };
        FollowedBookings followed = new FollowedBookings(
                open.ports.bookings(), open.storage.conversations(), devices, open.chat.followStay());

        CheckOut.using(open.ports.bookings(), open.ports.rooms(), followed, () -> open.now)
                .handle(new CheckOut.Command(KILLARNEY, MARY));

        assertThat(open.storage.devices().of(KILLARNEY, List.of(mary))).isEmpty();
    }

    @RepeatedTest(20)
    void leavesConversationAndBookingInTheSameRoomAfterManyMovesAndVisits() {
        open.inHouse(MARY, "101");
        open.write(MARY, "Hello");

        Race.of(8, runner -> switch (runner % 4) {
            case 0 -> open.move(MARY, "102");
            case 1 -> open.move(MARY, "101");
            case 2 -> open.chat.openStay().handle(new OpenStay.Query(KILLARNEY, MARY));
            default -> open.write(MARY, "Hello");
        });

        Room lived =
                open.ports.bookings().find(KILLARNEY, MARY).orElseThrow().room().orElseThrow();
        assertThat(open.storage
                        .conversations()
                        .ofBooking(KILLARNEY, MARY)
                        .orElseThrow()
                        .room())
                .contains(lived);
        assertThat(open.changes(MARY))
                .last()
                .extracting(GuestChange::room)
                .satisfies(room ->
                        assertThat(room.toString()).contains(lived.number().value()));
    }

    @RepeatedTest(20)
    void letsOneOfManyArrivingGuestsHaveTheRoom() {
        for (int i = 0; i < 8; i++) {
            open.booking(new BookingId("BK-" + i), Patch.absent(), Patch.absent());
        }

        List<Boolean> let = Race.of(8, runner -> done(() -> open.checkIn(new BookingId("BK-" + runner), "101")));

        assertThat(let).containsOnlyOnce(true);
    }

    private boolean writeOrCheckOut(int runner) {
        return done(() -> {
            if (runner == GUESTS) {
                open.checkOut(MARY);
            } else {
                open.write(MARY, "Message " + runner);
            }
        });
    }

    private void assertThatTheStayEndedLast(List<Boolean> stored, int before) {
        List<GuestFact> facts =
                open.changes(MARY).stream().map(GuestChange::fact).toList();
        long written = stored.stream().filter(done -> done).count() - 1;
        assertThat(stored.get(GUESTS)).isTrue();
        assertThat(facts).filteredOn(GuestFact.MessageCreated.class::isInstance).hasSize((int) written + before);
        assertThat(facts).filteredOn(GuestFact.StayEnded.class::isInstance).hasSize(1);
        assertThat(facts).last().isEqualTo(new GuestFact.StayEnded());
    }

    private StayState stateOfTheStay() {
        Race.lingering(MARY);
        return open.ports.bookings().find(KILLARNEY, MARY).orElseThrow().state();
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RejectedException e) {
            return false;
        }
    }

    /** Bookings of a house in which somebody does something just before a booking is put. */
    private record Visited(Bookings bookings, Runnable visit) implements Bookings {

        @Override
        public Optional<Booking> booking(HotelSlug hotel, BookingId id) {
            return bookings.booking(hotel, id);
        }

        @Override
        public Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room) {
            return bookings.inRoom(hotel, room);
        }

        @Override
        public Put<Booking> put(
                HotelSlug hotel, BookingId id, Function<Optional<Booking.Details>, Booking.Details> decision) {
            visit.run();
            return bookings.put(hotel, id, decision);
        }
    }
}
