package com.hotelmate.chat.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of bookings does. */
public interface BookingsContract {

    HotelSlug KILLARNEY = new HotelSlug("killarney");
    HotelSlug DUBLIN = new HotelSlug("dublin");
    BookingId MARY = new BookingId("BK-1");
    BookingId JOHN = new BookingId("BK-2");
    RoomNumber ROOM_101 = new RoomNumber("101");
    RoomNumber ROOM_102 = new RoomNumber("102");

    /** A store without bookings, in which both hotels have the rooms 101 and 102 with the ids of {@link ABooking}. */
    Bookings bookings();

    @Test
    default void hasNoBookingThatNobodyEntered() {
        Bookings bookings = bookings();

        assertThat(bookings.booking(KILLARNEY, MARY)).isEmpty();
        assertThat(bookings.find(KILLARNEY, MARY)).isEmpty();
        assertThat(bookings.inRoom(KILLARNEY, ROOM_101)).isEmpty();
    }

    @Test
    default void knowsTheRoomsOfItsHotelsEvenIfNobodyStaysInThem() {
        Bookings bookings = bookings();

        assertThat(bookings.hasRoom(KILLARNEY, ROOM_101)).isTrue();
        assertThat(bookings.hasRoom(KILLARNEY, new RoomNumber("999"))).isFalse();
        assertThat(bookings.hasRoom(new HotelSlug("galway"), ROOM_101)).isFalse();
    }

    @Test
    default void findsABookingAsItWasEnteredInItsOwnHotelOnly() {
        Bookings bookings = bookings();
        Booking.Details details = new Booking.Details(
                new GuestName("Zoë", "O'Brien"),
                LocalDate.parse("2026-02-27"),
                LocalDate.parse("2026-03-01"),
                Booking.Status.DECLINED,
                5,
                ABooking.room("102"),
                Optional.of(ABooking.ARRIVAL),
                Optional.of(ABooking.ARRIVAL.plusSeconds(1)));

        Put<Booking> put = bookings.put(KILLARNEY, MARY, present -> details);

        assertThat(put.created()).isTrue();
        assertThat(put.after().details()).isEqualTo(details);
        assertThat(bookings.booking(KILLARNEY, MARY)).contains(put.after());
        assertThat(bookings.find(KILLARNEY, MARY)).contains(put.after().stay());
        assertThat(bookings.booking(DUBLIN, MARY)).isEmpty();
    }

    @Test
    default void keepsTheNumberOfABookingThatChanges() {
        Bookings bookings = bookings();
        Booking first =
                bookings.put(KILLARNEY, MARY, present -> ABooking.expected()).after();

        Put<Booking> second =
                bookings.put(KILLARNEY, MARY, present -> present.orElseThrow().arrived(ABooking.ARRIVAL));

        assertThat(second.before()).contains(first);
        assertThat(second.after().number()).isEqualTo(first.number()).isPositive();
        assertThat(second.after().details()).isEqualTo(ABooking.expected().arrived(ABooking.ARRIVAL));
    }

    @Test
    default void givesEveryBookingOfEveryHotelItsOwnNumber() {
        Bookings bookings = bookings();

        List<Long> numbers = List.of(
                bookings.put(KILLARNEY, MARY, present -> ABooking.expected())
                        .after()
                        .number(),
                bookings.put(KILLARNEY, JOHN, present -> ABooking.expected())
                        .after()
                        .number(),
                bookings.put(DUBLIN, MARY, present -> ABooking.expected())
                        .after()
                        .number());

        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    default void findsInARoomOnlyWhoIsInHouse() {
        Bookings bookings = bookings();

        bookings.put(KILLARNEY, MARY, present -> ABooking.expected().in(ABooking.room("101")));
        assertThat(bookings.inRoom(KILLARNEY, ROOM_101)).isEmpty();

        bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("101"));
        assertThat(bookings.inRoom(KILLARNEY, ROOM_101).map(Stay::booking)).contains(MARY);
        assertThat(bookings.inRoom(DUBLIN, ROOM_101)).isEmpty();

        bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("102"));
        assertThat(bookings.inRoom(KILLARNEY, ROOM_101)).isEmpty();
        assertThat(bookings.inRoom(KILLARNEY, ROOM_102).map(Stay::booking)).contains(MARY);

        bookings.put(KILLARNEY, MARY, present -> present.orElseThrow().left(ABooking.ARRIVAL.plusSeconds(60)));
        assertThat(bookings.inRoom(KILLARNEY, ROOM_102)).isEmpty();
    }

    @Test
    default void letsNobodyIntoARoomInWhichSomebodyElseIs() {
        Bookings bookings = bookings();
        bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("101"));
        Booking john = bookings.put(KILLARNEY, JOHN, present -> ABooking.inHouse("102"))
                .after();

        assertThatThrownBy(() -> bookings.put(
                        KILLARNEY, JOHN, present -> present.orElseThrow().in(ABooking.room("101"))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo("ROOM_OCCUPIED"));

        assertThat(bookings.booking(KILLARNEY, JOHN)).contains(john);
        assertThat(bookings.inRoom(KILLARNEY, ROOM_101).map(Stay::booking)).contains(MARY);
        assertThat(bookings.inRoom(KILLARNEY, ROOM_102).map(Stay::booking)).contains(JOHN);
    }

    @Test
    default void mayPromiseARoomThatIsStillOccupiedAndGiveItWhenItIsFree() {
        Bookings bookings = bookings();
        bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("101"));

        bookings.put(KILLARNEY, JOHN, present -> ABooking.expected().in(ABooking.room("101")));
        bookings.put(KILLARNEY, MARY, present -> present.orElseThrow().left(ABooking.ARRIVAL.plusSeconds(60)));
        bookings.put(KILLARNEY, JOHN, present -> present.orElseThrow().arrived(ABooking.ARRIVAL));

        assertThat(bookings.inRoom(KILLARNEY, ROOM_101).map(Stay::booking)).contains(JOHN);
    }

    @Test
    default void letsTheSameNumberBeOccupiedInEveryHotel() {
        Bookings bookings = bookings();

        bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("101"));
        bookings.put(DUBLIN, JOHN, present -> ABooking.inHouse("101"));

        assertThat(bookings.inRoom(KILLARNEY, ROOM_101).map(Stay::booking)).contains(MARY);
        assertThat(bookings.inRoom(DUBLIN, ROOM_101).map(Stay::booking)).contains(JOHN);
    }

    @Test
    default void storesNothingWhenTheDecisionThrows() {
        Bookings bookings = bookings();

        assertThatThrownBy(() -> bookings.put(KILLARNEY, MARY, present -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(bookings.booking(KILLARNEY, MARY)).isEmpty();
    }

    @Test
    default void letsOneOfManyIntoARoomAtOnce() {
        Bookings bookings = bookings();

        List<Boolean> let = Race.of(8, runner -> {
            try {
                bookings.put(
                        KILLARNEY, new BookingId("BK-" + runner), present -> Race.lingering(ABooking.inHouse("101")));
                return true;
            } catch (RejectedException e) {
                return false;
            }
        });

        assertThat(let).containsOnlyOnce(true);
        BookingId winner = new BookingId("BK-" + let.indexOf(true));
        assertThat(bookings.inRoom(KILLARNEY, ROOM_101).map(Stay::booking)).contains(winner);
        assertThat(bookings.booking(KILLARNEY, winner)).isPresent();
    }

    @Test
    default void losesNoneOfManyChangesAtOnce() {
        Bookings bookings = bookings();
        bookings.put(KILLARNEY, MARY, present -> ABooking.expected());

        Race.of(
                8,
                runner -> bookings.put(KILLARNEY, MARY, present -> {
                    Booking.Details now = Race.lingering(present.orElseThrow());
                    return new Booking.Details(
                            now.guest(),
                            now.checkIn(),
                            now.checkOut().plusDays(1),
                            now.status(),
                            now.partySize(),
                            now.room(),
                            now.checkedInAt(),
                            now.checkedOutAt());
                }));

        assertThat(bookings.booking(KILLARNEY, MARY)
                        .map(booking -> booking.details().checkOut()))
                .contains(ABooking.expected().checkOut().plusDays(8));
    }
}
