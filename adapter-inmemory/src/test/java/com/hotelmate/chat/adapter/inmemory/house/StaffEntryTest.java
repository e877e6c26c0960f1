package com.hotelmate.chat.adapter.inmemory.house;

import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.DUBLIN;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.KILLARNEY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.person;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.house.PutStaff;
import com.hotelmate.chat.application.house.SetDuty;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.StaffRegister.Place;
import com.hotelmate.chat.domain.staff.Department;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff members as they are entered and changed. */
class StaffEntryTest {

    private final OpenHouse open = new OpenHouse();

    @Test
    void isActiveOffDutyAndOrdinaryUnlessSaidOtherwise() {
        StaffMember anna = open.house
                .putStaff()
                .handle(person(KILLARNEY, "anna", Patch.absent(), Patch.absent()))
                .after();

        assertThat(anna.active()).isTrue();
        assertThat(anna.onDuty()).isFalse();
        assertThat(anna.tier()).isEqualTo(Tier.REGULAR_STAFF);
        assertThat(anna.role()).isEmpty();
        assertThat(open.chat.callers().staff(KILLARNEY, anna.id()).member()).isEqualTo(anna);
    }

    @Test
    void keepsWhatIsNotSaidAndLosesWhatIsCleared() {
        StaffMember before = put(full("anna")).after();

        StaffMember same = open.house
                .putStaff()
                .handle(person(KILLARNEY, "anna", Patch.absent(), Patch.absent()))
                .after();
        StaffMember cleared = put(new PutStaff.Command(
                        KILLARNEY,
                        "anna",
                        "Anna",
                        "Walsh",
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear()))
                .after();

        assertThat(same).isEqualTo(before);
        assertThat(before.role().map(Role::name)).contains("Receptionist");
        assertThat(before.department().map(Department::name)).contains("Reception Team");
        assertThat(before.tier()).isEqualTo(Tier.STAFF_ADMIN);
        assertThat(cleared.role()).isEmpty();
        assertThat(cleared.department()).isEmpty();
        assertThat(cleared.email()).isEmpty();
        assertThat(cleared.profileImage()).isEmpty();
        assertThat(cleared.tier()).isEqualTo(Tier.REGULAR_STAFF);
        assertThat(cleared.active()).isTrue();
        assertThat(cleared.onDuty()).isFalse();
    }

    @Test
    void worksInAHotelThatExists() {
        assertThat(refusalOf(() -> open.house.putStaff().handle(person(DUBLIN, "anna", Patch.absent(), Patch.absent())))
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void hasAUsernameThatNobodyInAnotherHotelHas() {
        open.hotel("dublin");
        StaffMember anna = open.staff("anna", "secret");

        assertThat(refusalOf(() ->
                        open.house.putStaff().handle(person(DUBLIN, "anna", Patch.set("mine"), Patch.set(false)))))
                .isEqualTo(new Rejection.Invalid("username", "This username cannot be used."));
        assertThat(open.ports.register().byUsername("anna")).contains(anna);
        assertThat(open.ports.accounts().passwordHash(KILLARNEY, anna.id())).contains("hash of secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna walsh", "anna/walsh", "<anna>", "anna\n"})
    void hasAUsernameThatCanBeTyped(String username) {
        assertThat(refusalOf(() -> open.staff(username, "secret")))
                .isInstanceOfSatisfying(
                        Rejection.Invalid.class, no -> assertThat(no.field()).isEqualTo("username"));
    }

    @Test
    void hasValuesThatCanBeRight() {
        PutStaff.Command anna = full("anna");

        assertThat(fieldRefused(with(anna, Patch.set("  "), anna.role(), anna.profileImage())))
                .isEqualTo("password");
        assertThat(fieldRefused(
                        with(anna, anna.password(), Patch.set(place("front desk", "Front Desk")), anna.profileImage())))
                .isEqualTo("role");
        assertThat(fieldRefused(with(anna, anna.password(), anna.role(), Patch.set("javascript:alert(1)"))))
                .isEqualTo("profile_image_url");
        assertThat(open.ports.register().byUsername("anna")).isEmpty();
    }

    @Test
    void comesOnDutyAndGoesOffDuty() {
        StaffMember anna = open.staff("anna", "secret");

        StaffMember onDuty = open.house.setDuty().handle(new SetDuty.Command(KILLARNEY, "anna", true));

        assertThat(anna.onDuty()).isFalse();
        assertThat(onDuty.onDuty()).isTrue();
        assertThat(open.ports.register().find(KILLARNEY, anna.id())).contains(onDuty);
        assertThat(open.house
                        .setDuty()
                        .handle(new SetDuty.Command(KILLARNEY, "anna", false))
                        .onDuty())
                .isFalse();
    }

    @Test
    void isNotPutOnDutyByAnotherHotelOrBeforeBeingEntered() {
        open.hotel("dublin");
        open.staff("anna", "secret");

        assertThat(refusalOf(() -> open.house.setDuty().handle(new SetDuty.Command(DUBLIN, "anna", true)))
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(refusalOf(() -> open.house.setDuty().handle(new SetDuty.Command(KILLARNEY, "brian", true)))
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(open.ports.register().ofHotel(KILLARNEY)).hasSize(1);
    }

    @Test
    void isNamedInLogsWithoutTheirPassword() {
        assertThat(person(KILLARNEY, "anna", Patch.set("secret"), Patch.absent()))
                .hasToString("PutStaff[killarney, anna]");
    }

    private Put<StaffMember> put(PutStaff.Command command) {
        return open.house.putStaff().handle(command);
    }

    private String fieldRefused(PutStaff.Command command) {
        return ((Rejection.Invalid) refusalOf(() -> put(command))).field();
    }

    private PutStaff.Command full(String username) {
        return new PutStaff.Command(
                KILLARNEY,
                username,
                "Anna",
                "Walsh",
                Patch.set("anna@killarney.example"),
                Patch.set("secret"),
                Patch.set(new Place("receptionist", Optional.empty())),
                Patch.set(place("front-office", "Reception Team")),
                Patch.set(Tier.STAFF_ADMIN),
                Patch.set(true),
                Patch.set(true),
                Patch.set("https://killarney.example/anna.jpg"));
    }

    private static PutStaff.Command with(
            PutStaff.Command command, Patch<String> password, Patch<Place> role, Patch<String> profileImage) {
        return new PutStaff.Command(
                command.hotel(),
                command.username(),
                command.firstName(),
                command.lastName(),
                command.email(),
                password,
                role,
                command.department(),
                command.tier(),
                command.active(),
                command.onDuty(),
                profileImage);
    }

    private static Place place(String slug, String name) {
        return new Place(slug, Optional.of(name));
    }
}
