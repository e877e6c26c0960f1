package com.hotelmate.chat.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffMemberTest {

    @ParameterizedTest(name = "{0} with tier {1}: {2}")
    @CsvSource({
        "manager,            REGULAR_STAFF,     true",
        "Manager,            REGULAR_STAFF,     true",
        "admin,              REGULAR_STAFF,     true",
        "general_manager,    REGULAR_STAFF,     true",
        "Front-Desk-Manager, REGULAR_STAFF,     true",
        "receptionist,       REGULAR_STAFF,     false",
        "managers,           REGULAR_STAFF,     false",
        "submanager,         REGULAR_STAFF,     false",
        "administrator,      REGULAR_STAFF,     false",
        "manager_assistant,  REGULAR_STAFF,     false",
        "receptionist,       STAFF_ADMIN,       true",
        "receptionist,       SUPER_STAFF_ADMIN, true",
    })
    void isAManagerByRoleOrTier(String roleSlug, Tier tier, boolean manager) {
        StaffMember member = AStaffMember.named("Ciara", 7)
                .role(roleSlug, "Any name")
                .tier(tier)
                .build();

        assertThat(member.isManager()).isEqualTo(manager);
    }

    @Test
    void isAManagerAsASuperuserWithoutRole() {
        assertThat(AStaffMember.named("Ciara", 7).superuser().build().isManager())
                .isTrue();
        assertThat(AStaffMember.named("Ciara", 7).build().isManager()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receptionist",
                "Receptionist",
                "front_desk_agent",
                "front-desk-agent",
                "Front-Desk_Agent",
                "front_desk",
                "FRONT-DESK"
            })
    void isAReceptionistUnderAnyOfItsNames(String roleSlug) {
        assertThat(AStaffMember.named("Ciara", 7).role(roleSlug, "Any name").build())
                .matches(StaffMember::isReceptionist);
    }

    @ParameterizedTest
    @ValueSource(strings = {"front_office", "frontdesk", "receptionists", "front desk"})
    void isNoReceptionistUnderOtherNames(String roleSlug) {
        assertThat(AStaffMember.named("Ciara", 7).role(roleSlug, "Receptionist").build())
                .matches(member -> !member.isReceptionist());
    }

    @ParameterizedTest
    @CsvSource({"front_office, true", "front-office, true", "Front-Office, true", "frontoffice, false", "spa, false"})
    void belongsToTheFrontOfficeInBothSpellings(String departmentSlug, boolean belongs) {
        StaffMember member =
                AStaffMember.named("Ciara", 7).department(departmentSlug, "Any").build();

        assertThat(member.isFrontOffice()).isEqualTo(belongs);
    }

    @Test
    void signsWithNamesRatherThanSlugs() {
        StaffSignature signature = AStaffMember.receptionist("Ciara", 7)
                .department("front_office", "Front office")
                .pictured("https://img.example/ciara.png")
                .signature();

        assertThat(signature)
                .isEqualTo(new StaffSignature(
                        new StaffId(7),
                        "Ciara Walsh",
                        Optional.of("Receptionist"),
                        Optional.of("Front office"),
                        Optional.of("https://img.example/ciara.png")));
    }

    @ParameterizedTest
    @CsvSource({"REGULAR_STAFF, regular_staff", "STAFF_ADMIN, staff_admin", "SUPER_STAFF_ADMIN, super_staff_admin"})
    void spellsItsTierForTheWire(Tier tier, String wireName) {
        assertThat(tier.wireName()).isEqualTo(wireName);
    }
}
