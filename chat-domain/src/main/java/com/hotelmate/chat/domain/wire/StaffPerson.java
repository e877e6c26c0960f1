package com.hotelmate.chat.domain.wire;

import com.hotelmate.chat.domain.staff.Department;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

/** The contract's {@code StaffPerson}: a staff member as colleagues and the booking system see them. */
public record StaffPerson(
        long id,
        String firstName,
        String lastName,
        String fullName,
        String username,
        @Nullable String email,
        @Nullable String phoneNumber,
        @Nullable Place department,
        @Nullable Place role,
        @Nullable String departmentName,
        @Nullable String roleName,
        boolean isActive,
        boolean isOnDuty,
        String hotelName,
        @Nullable String profileImageUrl,
        @Nullable String avatar) {

    /** A role or a department. */
    public record Place(long id, String name, String slug) {}

    /** Shows the member of the hotel with that name. */
    public static StaffPerson of(StaffMember member, String hotelName) {
        return new StaffPerson(
                member.id().value(),
                member.firstName(),
                member.lastName(),
                member.fullName(),
                member.username(),
                member.email().orElse(null),
                member.phoneNumber().orElse(null),
                member.department()
                        .map(department -> new Place(department.id(), department.name(), department.slug()))
                        .orElse(null),
                member.role()
                        .map(role -> new Place(role.id(), role.name(), role.slug()))
                        .orElse(null),
                member.department().map(Department::name).orElse(null),
                member.role().map(Role::name).orElse(null),
                member.active(),
                member.onDuty(),
                hotelName,
                member.profileImage().orElse(null),
                member.profileImage().orElse(null));
    }

    /** Shows the person as the roster has them now, or as they were once if it has them no longer. */
    public static StaffPerson of(StaffProfile profile, Roster roster) {
        return roster.find(profile.id())
                .map(member -> of(member, roster.hotelName()))
                .orElseGet(() -> former(profile, roster.hotelName()));
    }

    private static StaffPerson former(StaffProfile profile, String hotelName) {
        return new StaffPerson(
                profile.id().value(),
                profile.firstName(),
                profile.lastName(),
                profile.fullName(),
                profile.username(),
                null,
                null,
                null,
                null,
                profile.department().orElse(null),
                profile.role().orElse(null),
                false,
                false,
                hotelName,
                profile.profileImage().orElse(null),
                profile.profileImage().orElse(null));
    }
}
