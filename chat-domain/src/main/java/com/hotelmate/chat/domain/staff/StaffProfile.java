package com.hotelmate.chat.domain.staff;

import java.util.Optional;

/**
 * A staff member as colleagues see them: as they were called and where they stood at that time, whatever they are called
 * later.
 *
 * @param role the name of the role
 * @param department the name of the department
 * @param onDuty whether they were on duty then
 */
public record StaffProfile(
        StaffId id,
        String username,
        String firstName,
        String lastName,
        Optional<String> role,
        Optional<String> department,
        Optional<String> profileImage,
        boolean onDuty) {

    /** The profile of the member as of now. */
    public static StaffProfile of(StaffMember member) {
        return new StaffProfile(
                member.id(),
                member.username(),
                member.firstName(),
                member.lastName(),
                member.role().map(Role::name),
                member.department().map(Department::name),
                member.profileImage(),
                member.onDuty());
    }

    /** First and last name as one text. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
