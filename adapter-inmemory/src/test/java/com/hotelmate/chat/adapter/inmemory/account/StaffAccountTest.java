package com.hotelmate.chat.adapter.inmemory.account;

import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.DUBLIN;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.KILLARNEY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.person;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.house.OpenHouse;
import com.hotelmate.chat.application.account.AuthenticateStaff;
import com.hotelmate.chat.application.account.Login;
import com.hotelmate.chat.application.account.Login.LoggedIn;
import com.hotelmate.chat.application.account.Logout;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How staff log in, and what logs them out. */
class StaffAccountTest {

    private final OpenHouse open = new OpenHouse();
    private StaffMember anna;

    @BeforeEach
    void enterAnna() {
        anna = open.staff("anna", "secret");
        open.hashes.verified.set(0);
        open.closed.holders.clear();
    }

    @Nested
    class LoggingIn {

        @Test
        void opensASessionForTwelveHours() {
            LoggedIn in = login("anna", "secret");

            assertThat(in.member()).isEqualTo(anna);
            assertThat(in.hotel().slug()).isEqualTo(KILLARNEY);
            assertThat(in.session().openedAt()).isEqualTo(open.now);
            assertThat(in.session().expiresAt()).isEqualTo(open.now.plus(Duration.ofHours(12)));
            assertThat(authenticate(in)).isEqualTo(anna);
        }

        @Test
        void opensAnotherSessionEveryTime() {
            assertThat(login("anna", "secret").session().id())
                    .isNotEqualTo(login("anna", "secret").session().id());
        }

        @Test
        void refusesWhoeverDoesNotKnowThePasswordAndTakesAsLongForAll() {
            open.house.putStaff().handle(person(KILLARNEY, "brian", Patch.absent(), Patch.absent()));
            open.staff("clare", "secret");
            open.deactivate("clare");
            open.hashes.verified.set(0);

            assertThat(refusalOf(() -> login("anna", "Secret")).code()).isEqualTo("INVALID_CREDENTIALS");
            assertThat(refusalOf(() -> login("nobody", "secret")).code()).isEqualTo("INVALID_CREDENTIALS");
            assertThat(refusalOf(() -> login("brian", "secret")).code()).isEqualTo("INVALID_CREDENTIALS");
            assertThat(refusalOf(() -> login("clare", "secret")).code()).isEqualTo("INVALID_CREDENTIALS");

            assertThat(open.hashes.verified).hasValue(4);
        }

        @Test
        void isRefusedToWhoeverIsDeactivatedMeanwhile() {
            open.hashes.meanwhile(() -> open.deactivate("anna"));

            assertThat(refusalOf(() -> login("anna", "secret")).code()).isEqualTo("INVALID_CREDENTIALS");
        }

        @Test
        void isRefusedWithAPasswordThatIsChangedMeanwhile() {
            open.hashes.meanwhile(() -> open.staff("anna", "another"));

            assertThat(refusalOf(() -> login("anna", "secret")).code()).isEqualTo("INVALID_CREDENTIALS");
            assertThat(login("anna", "another").member()).isEqualTo(anna);
        }

        @Test
        void isNamedInLogsWithoutThePassword() {
            assertThat(new Login.Command("anna", "secret")).hasToString("Login[anna]");
        }
    }

    @Nested
    class LoggingOut {

        @Test
        void endsThisOneSessionAndItsConnections() {
            LoggedIn phone = login("anna", "secret");
            LoggedIn desk = login("anna", "secret");

            logout(phone.session().id());
            logout(phone.session().id());

            assertThat(refusalOf(() -> authenticate(phone)).code()).isEqualTo("INVALID_STAFF_TOKEN");
            assertThat(authenticate(desk)).isEqualTo(anna);
            assertThat(open.closed.holders)
                    .containsOnly(new Holder.Staff(
                            KILLARNEY, anna.id(), Optional.of(phone.session().id())));
        }

        @Test
        void doesNotEndTheSessionOfAColleague() {
            StaffMember brian = open.staff("brian", "secret");
            LoggedIn in = login("anna", "secret");

            open.house
                    .logout()
                    .handle(new Logout.Command(
                            KILLARNEY, brian.id(), in.session().id(), Optional.empty()));

            assertThat(authenticate(in)).isEqualTo(anna);
        }
    }

    @Nested
    class BeingLoggedOut {

        @Test
        void comesWithDeactivationAndLastsAfterReactivation() {
            LoggedIn in = login("anna", "secret");

            open.deactivate("anna");

            assertThat(refusalOf(() -> authenticate(in)).code()).isEqualTo("INVALID_STAFF_TOKEN");
            assertThat(open.closed.holders).containsExactly(everywhere());

            open.house.putStaff().handle(person(KILLARNEY, "anna", Patch.absent(), Patch.set(true)));
            assertThat(refusalOf(() -> authenticate(in)).code()).isEqualTo("INVALID_STAFF_TOKEN");
            assertThat(login("anna", "secret").member()).isEqualTo(anna);
        }

        @Test
        void comesWithAnotherPassword() {
            LoggedIn in = login("anna", "secret");

            open.staff("anna", "another");

            assertThat(refusalOf(() -> authenticate(in)).code()).isEqualTo("INVALID_STAFF_TOKEN");
            assertThat(open.closed.holders).containsExactly(everywhere());
            assertThat(refusalOf(() -> login("anna", "secret")).code()).isEqualTo("INVALID_CREDENTIALS");
            assertThat(login("anna", "another").member()).isEqualTo(anna);
        }

        @Test
        void comesWithoutAPassword() {
            LoggedIn in = login("anna", "secret");

            open.house.putStaff().handle(person(KILLARNEY, "anna", Patch.clear(), Patch.absent()));

            assertThat(refusalOf(() -> authenticate(in)).code()).isEqualTo("INVALID_STAFF_TOKEN");
            assertThat(refusalOf(() -> login("anna", "secret")).code()).isEqualTo("INVALID_CREDENTIALS");
        }

        @Test
        void doesNotComeWithTheSamePasswordOrWithNoneSaid() {
            LoggedIn in = login("anna", "secret");

            open.staff("anna", "secret");
            open.house.putStaff().handle(person(KILLARNEY, "anna", Patch.absent(), Patch.absent()));

            assertThat(authenticate(in)).isEqualTo(anna);
            assertThat(open.closed.holders).isEmpty();
        }

        private Holder everywhere() {
            return new Holder.Staff(KILLARNEY, anna.id(), Optional.empty());
        }
    }

    @Nested
    class BeingKnown {

        @Test
        void takesTheOwnSessionInTheOwnHotel() {
            String session = login("anna", "secret").session().id();

            assertThat(refusalOf(() -> open.house
                                    .authenticateStaff()
                                    .handle(new AuthenticateStaff.Query(DUBLIN, anna.id(), session)))
                            .code())
                    .isEqualTo("INVALID_STAFF_TOKEN");
            assertThat(refusalOf(() -> open.house
                                    .authenticateStaff()
                                    .handle(new AuthenticateStaff.Query(KILLARNEY, new StaffId(999), session)))
                            .code())
                    .isEqualTo("INVALID_STAFF_TOKEN");
            assertThat(refusalOf(() -> open.house
                                    .authenticateStaff()
                                    .handle(new AuthenticateStaff.Query(KILLARNEY, anna.id(), "guessed")))
                            .code())
                    .isEqualTo("INVALID_STAFF_TOKEN");
        }
    }

    private LoggedIn login(String username, String password) {
        return open.house.login().handle(new Login.Command(username, password));
    }

    private void logout(String session) {
        open.house.logout().handle(new Logout.Command(KILLARNEY, anna.id(), session, Optional.empty()));
    }

    private StaffMember authenticate(LoggedIn in) {
        return open.house
                .authenticateStaff()
                .handle(new AuthenticateStaff.Query(
                        in.session().hotel(), in.session().staff(), in.session().id()));
    }
}
