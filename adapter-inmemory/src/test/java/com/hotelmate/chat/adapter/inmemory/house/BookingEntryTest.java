package com.hotelmate.chat.adapter.inmemory.house;

import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.DUBLIN;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.JOHN;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.KILLARNEY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.MARY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.details;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.booking.PutBooking;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Booking.Status;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bookings as they are entered and changed. */
class BookingEntryTest {

    private final OpenHouse open = new OpenHouse();

    @Test
    void expectsOneGuestUnlessSaidOtherwise() {
        Put<Booking> put = open.house.putBooking().handle(details(KILLARNEY, MARY, Patch.absent(), Patch.absent()));

        assertThat(put.created()).isTrue();
        assertThat(put.after().state()).isEqualTo(StayState.EXPECTED);
        assertThat(put.after().details().partySize()).isEqualTo(1);
        assertThat(put.after().details().room()).isEmpty();
    }

    @Test
    void keepsWhatIsNotSaidAndLosesWhatIsCleared() {
        Booking before = open.booking(MARY, Patch.set(Status.CONFIRMED), Patch.set("101"));

        assertThat(open.booking(MARY, Patch.absent(), Patch.absent())).isEqualTo(before);
        assertThat(open.booking(MARY, Patch.absent(), Patch.clear()).details().room())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "no-room", ""})
    void refusesARoomThatTheHotelDoesNotHave(String room) {
        assertThat(refusalOf(() -> open.booking(MARY, Patch.absent(), Patch.set(room))))
                .isEqualTo(new Rejection.Invalid("room_number", "The hotel has no such room."));
        assertThat(open.ports.bookings().booking(KILLARNEY, MARY)).isEmpty();
    }

    @Test
    void refusesAGuestWhoLeavesBeforeArriving() {
        PutBooking.Command backwards = new PutBooking.Command(
                KILLARNEY,
                MARY,
                "Mary",
                "Byrne",
                LocalDate.parse("2026-01-07"),
                LocalDate.parse("2026-01-05"),
                Patch.absent(),
                Patch.absent(),
                Patch.absent());

        assertThat(refusalOf(() -> open.house.putBooking().handle(backwards)))
                .isInstanceOfSatisfying(
                        Rejection.Invalid.class, no -> assertThat(no.field()).isEqualTo("check_out"));
    }

    @Test
    void refusesAPartyOfNobody() {
        PutBooking.Command nobody = new PutBooking.Command(
                KILLARNEY,
                MARY,
                "Mary",
                "Byrne",
                LocalDate.parse("2026-01-05"),
                LocalDate.parse("2026-01-05"),
                Patch.absent(),
                Patch.set(0),
                Patch.absent());

        assertThat(refusalOf(() -> open.house.putBooking().handle(nobody)))
                .isInstanceOfSatisfying(
                        Rejection.Invalid.class, no -> assertThat(no.field()).isEqualTo("party_size"));
    }

    @Test
    void needsAHotelThatExists() {
        assertThat(refusalOf(() ->
                                open.house.putBooking().handle(details(DUBLIN, MARY, Patch.absent(), Patch.absent())))
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void movesAGuestInHouseToAnotherRoomUnlessSomebodyIsThere() {
        open.inHouse(MARY, "101");
        open.inHouse(JOHN, "102");

        assertThat(refusalOf(() -> open.booking(MARY, Patch.absent(), Patch.set("102")))
                        .code())
                .isEqualTo("ROOM_OCCUPIED");
        open.checkOut(JOHN);
        assertThat(roomOf(open.booking(MARY, Patch.absent(), Patch.set("102")))).isEqualTo("102");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"CANCELLED", "DECLINED"})
    void endsTheGuestsAccessAtOnceWhenTheBookingDoesNotGoAhead(Status status) {
        open.inHouse(MARY, "101");
        open.write(MARY, "Hello");

        Booking booking = open.booking(MARY, Patch.set(status), Patch.absent());

        assertThat(booking.state().name()).isEqualTo(status.name());
        assertThat(open.closed.holders).containsExactly(new Holder.Guest(KILLARNEY, MARY));
        assertThat(refusalOf(() -> open.write(MARY, "Still there?")).code()).isEqualTo("INVALID_TOKEN");
        assertThat(open.inHouse(JOHN, "101").state()).isEqualTo(StayState.IN_HOUSE);
    }

    @Test
    void leavesConnectionsAloneWhileTheBookingGoesAhead() {
        open.inHouse(MARY, "101");
        open.booking(MARY, Patch.set(Status.CONFIRMED), Patch.set("102"));

        assertThat(open.closed.holders).isEmpty();
    }

    @Test
    void bringsACancelledGuestBackOnlyIntoAFreeRoom() {
        open.inHouse(MARY, "101");
        open.booking(MARY, Patch.set(Status.CANCELLED), Patch.absent());
        open.inHouse(JOHN, "101");

        assertThat(refusalOf(() -> open.booking(MARY, Patch.set(Status.CONFIRMED), Patch.absent()))
                        .code())
                .isEqualTo("ROOM_OCCUPIED");
        open.checkOut(JOHN);
        assertThat(open.booking(MARY, Patch.set(Status.CONFIRMED), Patch.absent())
                        .state())
                .isEqualTo(StayState.IN_HOUSE);
    }

    private static String roomOf(Booking booking) {
        return booking.details().room().map(Room::number).map(RoomNumber::value).orElse("none");
    }
}
