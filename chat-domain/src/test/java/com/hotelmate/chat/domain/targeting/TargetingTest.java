package com.hotelmate.chat.domain.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetingTest {

    @Nested
    class TheFirstGroupThatHasAMember {

        @Test
        void isTheReceptionistsOnDuty() {
            assertThat(told(receptionist("Ciara"), receptionist("Liam"), frontOffice("Fay"), housekeeper("Hugh")))
                    .containsExactly("Ciara", "Liam");
        }

        @Test
        void isTheFrontOfficeWhenNoReceptionistIsOnDuty() {
            assertThat(told(receptionist("Ciara").offDuty(), frontOffice("Fay"), housekeeper("Hugh")))
                    .containsExactly("Fay");
        }

        @Test
        void isAnybodyOnDutyWhenTheFrontOfficeIsOffDuty() {
            assertThat(told(
                            receptionist("Ciara").offDuty(),
                            frontOffice("Fay").offDuty(),
                            housekeeper("Hugh"),
                            housekeeper("Hana").offDuty()))
                    .containsExactly("Hugh");
        }

        @Test
        void isEverybodyWhenNobodyIsOnDuty() {
            assertThat(told(
                            receptionist("Ciara").offDuty(),
                            frontOffice("Fay").offDuty(),
                            housekeeper("Hugh").offDuty()))
                    .containsExactly("Ciara", "Fay", "Hugh");
        }

        @Test
        void isNobodyInAHotelWithoutStaff() {
            assertThat(told()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"receptionist", "front_desk_agent", "front-desk-agent", "front_desk", "Front-Desk"})
        void countsReceptionistsUnderAnyName(String roleSlug) {
            assertThat(told(AStaffMember.named("Ciara", 1).role(roleSlug, "Desk"), housekeeper("Hugh")))
                    .containsExactly("Ciara");
        }

        @ParameterizedTest
        @ValueSource(strings = {"front_office", "front-office", "Front-Office"})
        void countsTheFrontOfficeInBothSpellings(String departmentSlug) {
            assertThat(told(AStaffMember.named("Fay", 1).department(departmentSlug, "Front"), housekeeper("Hugh")))
                    .containsExactly("Fay");
        }
    }

    @Nested
    class TheInactive {

        @Test
        void areNeverTold() {
            assertThat(told(receptionist("Ciara").inactive(), housekeeper("Hugh")))
                    .containsExactly("Hugh");
            assertThat(told(
                            receptionist("Ciara").inactive(),
                            receptionist("Liam").inactive()))
                    .isEmpty();
        }

        @Test
        void areNotToldAsHandlersEither() {
            assertThat(toldWithHandler(
                            2, receptionist("Ciara"), member(2, "Hugh").inactive()))
                    .containsExactly("Ciara");
        }
    }

    @Nested
    class TheHandler {

        @Test
        void isToldBesidesTheGroupWhenOnDuty() {
            assertThat(toldWithHandler(2, receptionist("Ciara"), member(2, "Hugh")))
                    .containsExactly("Ciara", "Hugh");
        }

        @Test
        void isLeftAloneWhenOffDuty() {
            assertThat(toldWithHandler(
                            2, receptionist("Ciara"), member(2, "Hugh").offDuty()))
                    .containsExactly("Ciara");
        }

        @Test
        void isToldOnceWhenInTheGroupAlready() {
            AStaffMember liam = member(2, "Liam").role("receptionist", "Receptionist");

            assertThat(toldWithHandler(2, receptionist("Ciara"), liam)).containsExactly("Ciara", "Liam");
        }

        @Test
        void mayBeSomebodyWhoHasLeftTheHotel() {
            assertThat(toldWithHandler(99, receptionist("Ciara"))).containsExactly("Ciara");
        }
    }

    @Nested
    class WhoeverIsPassedOver {

        @Test
        void belongsToTheDeskOrHandlesTheGuest() {
            assertThat(passedOver(
                            3,
                            member(1, "Ciara").role("receptionist", "Receptionist"),
                            member(2, "Rory")
                                    .role("receptionist", "Receptionist")
                                    .offDuty(),
                            member(3, "Hugh").offDuty(),
                            member(4, "Fay").department("front_office", "Front office"),
                            member(5, "Ida")
                                    .role("receptionist", "Receptionist")
                                    .inactive(),
                            member(6, "Hana")))
                    .containsExactly("Rory", "Hugh", "Fay");
        }

        @Test
        void isNeverAlsoTold() {
            assertThat(passedOver(1, receptionist("Ciara").offDuty())).isEmpty();
        }
    }

    private static List<String> passedOver(long handler, AStaffMember... staff) {
        List<StaffMember> members =
                Arrays.stream(staff).map(AStaffMember::build).toList();
        return Targeting.passedOver(members, Optional.of(new StaffId(handler))).stream()
                .map(StaffMember::firstName)
                .toList();
    }

    private static AStaffMember receptionist(String name) {
        return AStaffMember.receptionist(name, 1);
    }

    private static AStaffMember frontOffice(String name) {
        return AStaffMember.named(name, 1).department("front_office", "Front office");
    }

    private static AStaffMember housekeeper(String name) {
        return AStaffMember.named(name, 1).department("housekeeping", "Housekeeping");
    }

    private static AStaffMember member(long id, String name) {
        return AStaffMember.named(name, id);
    }

    private static List<String> told(AStaffMember... staff) {
        return told(Optional.empty(), staff);
    }

    private static List<String> toldWithHandler(long handler, AStaffMember... staff) {
        return told(Optional.of(new StaffId(handler)), staff);
    }

    private static List<String> told(Optional<StaffId> handler, AStaffMember... staff) {
        List<StaffMember> members =
                Arrays.stream(staff).map(AStaffMember::build).toList();
        return Targeting.targets(members, handler).stream()
                .map(StaffMember::firstName)
                .toList();
    }
}
