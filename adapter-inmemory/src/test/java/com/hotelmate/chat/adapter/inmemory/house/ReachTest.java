package com.hotelmate.chat.adapter.inmemory.house;

import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.account.Login;
import com.hotelmate.chat.application.account.Login.LoggedIn;
import com.hotelmate.chat.application.account.Logout;
import com.hotelmate.chat.application.account.guest.IssueGuestToken;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.push.RegisterDevice;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whoever may not come in any more is not notified any more either. */
class ReachTest {

    private static final BookingId MARY = new BookingId("BK-MARY");

    private final OpenHouse open = new OpenHouse();

    @Nested
    class OfStaff {

        private StaffMember anna;
        private LoggedIn desk;
        private LoggedIn phone;

        @BeforeEach
        void logInTwice() {
            anna = open.staff("anna", "secret");
            desk = login();
            phone = login();
            register(desk, "desk");
            register(phone, "phone");
            register(phone, "watch");
        }

        @Test
        void endsForTheSessionThatIsLoggedOut() {
            logout(phone, Optional.empty());

            assertThat(devices()).containsExactly("desk");
        }

        @Test
        void endsForTheDeviceThatIsNamedWhicheverSessionRegisteredIt() {
            logout(desk, Optional.of("watch"));

            assertThat(devices()).containsExactly("phone");
        }

        @Test
        void endsWithTheAccount() {
            open.deactivate("anna");

            assertThat(devices()).isEmpty();
        }

        @Test
        void endsWhenThePasswordIsChanged() {
            open.staff("anna", "another");

            assertThat(devices()).isEmpty();
        }

        @Test
        void lastsWhileNothingOfThatChanges() {
            open.staff("anna", "secret");

            assertThat(devices()).containsExactly("desk", "phone", "watch");
        }

        private LoggedIn login() {
            return open.house.login().handle(new Login.Command("anna", "secret"));
        }

        private void logout(LoggedIn from, Optional<String> device) {
            open.house
                    .logout()
                    .handle(new Logout.Command(
                            KILLARNEY, anna.id(), from.session().id(), device));
        }

        private void register(LoggedIn in, String token) {
            ReachTest.this.register(caller(), Optional.of(in.session().id()), token);
        }

        private List<String> devices() {
            return ReachTest.this.devices(caller());
        }

        private Caller caller() {
            return new Caller.Staff(KILLARNEY, anna.id());
        }
    }

    @Nested
    class OfGuests {

        @BeforeEach
        void arrive() {
            open.inHouse(MARY, "101");
            register(caller(), Optional.empty(), "phone");
        }

        @Test
        void lastsThroughARoomMove() {
            open.move(MARY, "102");

            assertThat(devices(caller())).containsExactly("phone");
        }

        @Test
        void endsWithTheStay() {
            open.checkOut(MARY);

            assertThat(devices(caller())).isEmpty();
        }

        @Test
        void endsWithTheStayOfWhoHasWritten() {
            open.write(MARY, "Goodbye");

            open.checkOut(MARY);

            assertThat(devices(caller())).isEmpty();
        }

        @Test
        void endsWithTheBooking() {
            open.booking(MARY, Patch.set(Booking.Status.CANCELLED), Patch.absent());

            assertThat(devices(caller())).isEmpty();
        }

        @Test
        void endsWithTheLinkThatOthersMayKnow() {
            var unused = open.house.issueGuestToken().handle(new IssueGuestToken.Command(KILLARNEY, MARY));

            assertThat(devices(caller())).isEmpty();
        }

        private Caller caller() {
            return new Caller.Guest(KILLARNEY, MARY);
        }
    }

    private void register(Caller caller, Optional<String> session, String token) {
        var unused = open.chat
                .registerDevice()
                .handle(new RegisterDevice.Command(
                        caller, session, new Device(token, Optional.empty(), Optional.empty())));
    }

    private List<String> devices(Caller caller) {
        return open.storage.devices().of(KILLARNEY, List.of(caller.recipient())).stream()
                .map(registration -> registration.device().token())
                .toList();
    }
}
