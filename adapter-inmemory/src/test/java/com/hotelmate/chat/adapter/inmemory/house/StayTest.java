package com.hotelmate.chat.adapter.inmemory.house;

import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.JOHN;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.KILLARNEY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.MARY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.booking.CheckIn;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Booking.Status;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How guests come, move and go. */
class StayTest {

    private final OpenHouse open = new OpenHouse();

    @Nested
    class CheckingIn {

        @Test
        void givesTheRoomOfTheBookingUnlessAnotherIsNamed() {
            open.booking(MARY, Patch.absent(), Patch.set("101"));
            open.booking(JOHN, Patch.absent(), Patch.set("101"));

            Booking mary = open.house.checkIn().handle(new CheckIn.Command(KILLARNEY, MARY, Optional.empty()));
            Booking john = open.checkIn(JOHN, "102");

            assertThat(roomOf(mary)).isEqualTo("101");
            assertThat(roomOf(john)).isEqualTo("102");
            assertThat(mary.details().checkedInAt()).contains(open.now);
        }

        @Test
        void leavesAStayWithoutRoomIfThereIsNone() {
            open.booking(MARY, Patch.absent(), Patch.absent());

            Booking mary = open.house.checkIn().handle(new CheckIn.Command(KILLARNEY, MARY, Optional.empty()));

            assertThat(mary.state()).isEqualTo(StayState.IN_HOUSE);
            assertThat(mary.details().room()).isEmpty();
        }

        @Test
        void changesNothingTheSecondTime() {
            Booking first = open.inHouse(MARY, "101");
            open.now = open.now.plusSeconds(60);

            assertThat(open.checkIn(MARY, "101")).isEqualTo(first);
            assertThat(open.house.checkIn().handle(new CheckIn.Command(KILLARNEY, MARY, Optional.empty())))
                    .isEqualTo(first);
        }

        @Test
        void refusesARoomInWhichSomebodyIs() {
            open.inHouse(MARY, "101");
            open.booking(JOHN, Patch.absent(), Patch.absent());

            assertThat(refusalOf(() -> open.checkIn(JOHN, "101")).code()).isEqualTo("ROOM_OCCUPIED");
            assertThat(open.ports.bookings().booking(KILLARNEY, JOHN).map(Booking::state))
                    .contains(StayState.EXPECTED);
        }

        @Test
        void refusesABookingThatDoesNotGoAheadOrIsOver() {
            open.booking(JOHN, Patch.set(Status.CANCELLED), Patch.absent());
            open.inHouse(MARY, "101");
            open.checkOut(MARY);

            assertThat(refusalOf(() -> open.checkIn(JOHN, "101")).code()).isEqualTo("BOOKING_STATE");
            assertThat(refusalOf(() -> open.checkIn(MARY, "101")).code()).isEqualTo("BOOKING_STATE");
        }

        @Test
        void asksForTheBookingBeforeTheRoom() {
            assertThat(refusalOf(() -> open.checkIn(MARY, "999")).code()).isEqualTo("NOT_FOUND");
            open.booking(MARY, Patch.absent(), Patch.absent());
            assertThat(refusalOf(() -> open.checkIn(MARY, "999")).code()).isEqualTo("VALIDATION_FAILED");
        }

        @Test
        void opensTheChatToAGuestWhoWasWaitingAtOnce() {
            open.booking(MARY, Patch.absent(), Patch.absent());
            open.chat.openStay().handle(new OpenStay.Query(KILLARNEY, MARY));
            assertThat(refusalOf(() -> open.write(MARY, "Hello")).code()).isEqualTo("NOT_CHECKED_IN");

            open.checkIn(MARY, "101");

            assertThat(open.changes(MARY))
                    .extracting(GuestChange::fact)
                    .containsExactly(new GuestFact.RoomMoved(Optional.empty(), Optional.of(new RoomNumber("101"))));
            open.write(MARY, "Hello");
        }
    }

    @Nested
    class Moving {

        @Test
        void takesTheConversationAlongAtOnce() {
            open.inHouse(MARY, "101");
            open.write(MARY, "Hello");

            Booking moved = open.move(MARY, "102");

            assertThat(roomOf(moved)).isEqualTo("102");
            assertThat(open.changes(MARY))
                    .last()
                    .extracting(GuestChange::fact)
                    .isEqualTo(new GuestFact.RoomMoved(
                            Optional.of(new RoomNumber("101")), Optional.of(new RoomNumber("102"))));
            assertThat(open.ports.bookings().inRoom(KILLARNEY, new RoomNumber("101")))
                    .isEmpty();
        }

        @Test
        void changesNothingWithinTheSameRoom() {
            Booking before = open.inHouse(MARY, "101");
            open.write(MARY, "Hello");

            assertThat(open.move(MARY, "101")).isEqualTo(before);
            assertThat(open.changes(MARY)).hasSize(1);
        }

        @Test
        void refusesARoomInWhichSomebodyIsAndLeavesTheConversationWhereItWas() {
            open.inHouse(MARY, "101");
            open.inHouse(JOHN, "102");
            open.write(MARY, "Hello");

            assertThat(refusalOf(() -> open.move(MARY, "102")).code()).isEqualTo("ROOM_OCCUPIED");

            assertThat(open.changes(MARY)).hasSize(1);
            assertThat(open.ports
                            .bookings()
                            .inRoom(KILLARNEY, new RoomNumber("101"))
                            .map(Stay::booking))
                    .contains(MARY);
        }

        @Test
        void refusesAGuestWhoIsNotInHouse() {
            open.booking(JOHN, Patch.absent(), Patch.set("102"));
            open.inHouse(MARY, "101");
            open.checkOut(MARY);

            assertThat(refusalOf(() -> open.move(JOHN, "101")).code()).isEqualTo("BOOKING_STATE");
            assertThat(refusalOf(() -> open.move(MARY, "102")).code()).isEqualTo("BOOKING_STATE");
        }
    }

    @Nested
    class CheckingOut {

        @Test
        void endsTheConversationAtOnceAndFreesTheRoom() {
            open.inHouse(MARY, "101");
            open.write(MARY, "Hello");

            Booking left = open.checkOut(MARY);

            assertThat(left.state()).isEqualTo(StayState.CHECKED_OUT);
            assertThat(left.details().checkedOutAt()).contains(open.now);
            assertThat(open.changes(MARY)).last().extracting(GuestChange::fact).isEqualTo(new GuestFact.StayEnded());
            assertThat(refusalOf(() -> open.write(MARY, "Wait")).code()).isEqualTo("ALREADY_CHECKED_OUT");
            assertThat(open.inHouse(JOHN, "101").state()).isEqualTo(StayState.IN_HOUSE);
        }

        @Test
        void changesNothingTheSecondTime() {
            open.inHouse(MARY, "101");
            open.write(MARY, "Hello");
            Booking first = open.checkOut(MARY);
            open.now = open.now.plusSeconds(60);

            assertThat(open.checkOut(MARY)).isEqualTo(first);
            assertThat(open.changes(MARY)).hasSize(2);
        }

        @Test
        void makesNoConversationForAGuestWhoNeverCameIn() {
            open.inHouse(MARY, "101");

            open.checkOut(MARY);

            assertThat(open.storage.conversations().ofBooking(KILLARNEY, MARY)).isEmpty();
        }

        @Test
        void refusesAGuestWhoNeverWasInHouse() {
            open.booking(MARY, Patch.absent(), Patch.absent());
            open.booking(JOHN, Patch.set(Status.DECLINED), Patch.absent());

            assertThat(refusalOf(() -> open.checkOut(MARY)).code()).isEqualTo("BOOKING_STATE");
            assertThat(refusalOf(() -> open.checkOut(JOHN)).code()).isEqualTo("BOOKING_STATE");
        }

        @Test
        void refusesABookingThatDoesNotExist() {
            assertThat(refusalOf(() -> open.checkOut(MARY)).code()).isEqualTo("NOT_FOUND");
        }
    }

    private static String roomOf(Booking booking) {
        return booking.details().room().map(Room::number).map(RoomNumber::value).orElse("none");
    }
}
