package com.hotelmate.chat.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.application.port.house.StaffRegister.Details;
import com.hotelmate.chat.application.port.house.StaffRegister.Place;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Department;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every staff register does. */
public interface StaffRegisterContract {

    HotelSlug KILLARNEY = new HotelSlug("killarney");
    HotelSlug DUBLIN = new HotelSlug("dublin");

    /** A register that knows both hotels and nobody in them. */
    StaffRegister register();

    @Test
    default void hasNobodyWhoWasNotEntered() {
        StaffRegister register = register();

        assertThat(register.byUsername("anna")).isEmpty();
        assertThat(register.ofHotel(KILLARNEY)).isEmpty();
    }

    @Test
    default void tellsWhoWorksInAHotelTogetherWithItsName() {
        StaffRegister register = register();
        put(register, KILLARNEY, "anna", named("Anna"));
        put(register, DUBLIN, "dora", named("Dora"));

        Roster roster = register.roster(KILLARNEY);

        assertThat(roster.staff()).hasSize(1).isEqualTo(register.ofHotel(KILLARNEY));
        assertThat(roster.hotelName())
                .as("as long as the hotel has no other name")
                .isEqualTo("killarney");
    }

    @Test
    default void findsAPersonAsTheyWereEnteredInTheirOwnHotelOnly() {
        StaffRegister register = register();
        Details details = new Details(
                "Anna",
                "Walsh",
                Optional.of("anna@killarney.example"),
                Optional.of(new Place("receptionist", Optional.of("Front Desk"))),
                Optional.of(new Place("front-office", Optional.empty())),
                Tier.STAFF_ADMIN,
                false,
                true,
                Optional.of("https://killarney.example/anna.jpg"));

        Put<StaffMember> put = put(register, KILLARNEY, "anna", details);

        StaffMember anna = put.after();
        assertThat(put.created()).isTrue();
        assertThat(anna)
                .isEqualTo(new StaffMember(
                        anna.id(),
                        KILLARNEY,
                        "anna",
                        "Anna",
                        "Walsh",
                        Optional.of("anna@killarney.example"),
                        Optional.empty(),
                        Optional.of(new Role(roleOf(anna).id(), "receptionist", "Front Desk")),
                        Optional.of(new Department(departmentOf(anna).id(), "front-office", "Front Office")),
                        Tier.STAFF_ADMIN,
                        false,
                        false,
                        true,
                        Optional.of("https://killarney.example/anna.jpg")));
        assertThat(register.find(KILLARNEY, anna.id())).contains(anna);
        assertThat(register.byUsername("anna")).contains(anna);
        assertThat(register.byUsername(KILLARNEY, "anna")).contains(anna);
        assertThat(register.find(DUBLIN, anna.id())).isEmpty();
        assertThat(register.byUsername(DUBLIN, "anna")).isEmpty();
        assertThat(register.ofHotel(DUBLIN)).isEmpty();
    }

    @Test
    default void keepsTheIdOfAPersonWhoChanges() {
        StaffRegister register = register();
        StaffMember before = put(register, KILLARNEY, "anna", named("Anna")).after();

        Put<StaffMember> put = register.put(
                        KILLARNEY,
                        "anna",
                        present -> Details.of(present.orElseThrow()).onDuty(true))
                .orElseThrow();

        assertThat(put.before()).contains(before);
        assertThat(put.after().id()).isEqualTo(before.id());
        assertThat(put.after().onDuty()).isTrue();
        assertThat(register.ofHotel(KILLARNEY)).containsExactly(put.after());
    }

    @Test
    default void listsPeopleInAStableOrder() {
        StaffRegister register = register();
        StaffMember anna = put(register, KILLARNEY, "anna", named("Anna")).after();
        StaffMember brian = put(register, KILLARNEY, "brian", named("Brian")).after();

        StaffMember married = put(register, KILLARNEY, "anna", named("Ann")).after();

        assertThat(married.id()).isEqualTo(anna.id());
        assertThat(register.ofHotel(KILLARNEY)).containsExactly(married, brian);
    }

    @Test
    default void refusesTheUsernameOfSomebodyInAnotherHotel() {
        StaffRegister register = register();
        StaffMember anna = put(register, KILLARNEY, "anna", named("Anna")).after();

        assertThat(register.put(DUBLIN, "anna", present -> named("Imposter"))).isEmpty();

        assertThat(register.byUsername("anna")).contains(anna);
        assertThat(register.ofHotel(DUBLIN)).isEmpty();
    }

    @Test
    default void storesNothingWhenTheDecisionThrows() {
        StaffRegister register = register();

        assertThatThrownBy(() -> register.put(KILLARNEY, "anna", present -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(register.byUsername("anna")).isEmpty();
    }

    @Test
    default void givesOneIdToAllSpellingsOfARole() {
        StaffRegister register = register();

        Role first = roleOf(put(register, KILLARNEY, "anna", inRole("front-desk", Optional.empty()))
                .after());
        Role second = roleOf(put(register, KILLARNEY, "brian", inRole("Front_Desk", Optional.empty()))
                .after());
        Role other = roleOf(put(register, KILLARNEY, "clare", inRole("porter", Optional.empty()))
                .after());
        Role elsewhere = roleOf(put(register, DUBLIN, "dara", inRole("front-desk", Optional.empty()))
                .after());

        assertThat(first).isEqualTo(new Role(first.id(), "front-desk", "Front Desk"));
        assertThat(second).isEqualTo(first);
        assertThat(List.of(first.id(), other.id(), elsewhere.id())).doesNotHaveDuplicates();
    }

    @Test
    default void showsEverybodyTheNewNameOfTheirRole() {
        StaffRegister register = register();
        StaffMember anna = put(register, KILLARNEY, "anna", inRole("porter", Optional.empty()))
                .after();
        put(register, DUBLIN, "dara", inRole("porter", Optional.empty()));

        put(register, KILLARNEY, "brian", inRole("porter", Optional.of("Bell Captain")));
        put(register, KILLARNEY, "clare", inRole("porter", Optional.empty()));

        assertThat(register.find(KILLARNEY, anna.id()).map(StaffRegisterContract::roleOf))
                .contains(new Role(roleOf(anna).id(), "porter", "Bell Captain"));
        assertThat(register.ofHotel(KILLARNEY))
                .extracting(member -> roleOf(member).name())
                .containsOnly("Bell Captain");
        assertThat(register.byUsername("anna").map(member -> roleOf(member).name()))
                .contains("Bell Captain");
        assertThat(register.ofHotel(DUBLIN))
                .extracting(member -> roleOf(member).name())
                .containsExactly("Porter");
    }

    @Test
    default void entersAPersonOnceHoweverManyDoItAtOnce() {
        StaffRegister register = register();

        List<Optional<Put<StaffMember>>> puts = Race.of(
                8,
                runner -> register.put(
                        runner % 2 == 0 ? KILLARNEY : DUBLIN, "anna", present -> Race.lingering(named("A"))));

        assertThat(puts).filteredOn(put -> put.filter(Put::created).isPresent()).hasSize(1);
        assertThat(puts).filteredOn(Optional::isEmpty).hasSize(4);
        assertThat(register.ofHotel(KILLARNEY).size() + register.ofHotel(DUBLIN).size())
                .isEqualTo(1);
    }

    private static Put<StaffMember> put(StaffRegister register, HotelSlug hotel, String username, Details details) {
        return register.put(hotel, username, present -> details).orElseThrow();
    }

    private static Role roleOf(StaffMember member) {
        return member.role().orElseThrow();
    }

    private static Department departmentOf(StaffMember member) {
        return member.department().orElseThrow();
    }

    private static Details named(String firstName) {
        return details(firstName, Optional.empty());
    }

    private static Details inRole(String slug, Optional<String> name) {
        return details("Pat", Optional.of(new Place(slug, name)));
    }

    private static Details details(String firstName, Optional<Place> role) {
        return new Details(
                firstName,
                "Walsh",
                Optional.empty(),
                role,
                Optional.empty(),
                Tier.REGULAR_STAFF,
                true,
                false,
                Optional.empty());
    }
}
