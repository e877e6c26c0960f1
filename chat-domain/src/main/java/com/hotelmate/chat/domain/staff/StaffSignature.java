package com.hotelmate.chat.domain.staff;

import java.util.Optional;

/** How a staff member signs what they do: as they were called at that time, whatever they are called later. */
public record StaffSignature(
        StaffId id, String name, Optional<String> role, Optional<String> department, Optional<String> profileImage) {

    /** The signature of the member as of now. */
    public static StaffSignature of(StaffMember member) {
        return new StaffSignature(
                member.id(),
                member.fullName(),
                member.role().map(Role::name),
                member.department().map(Department::name),
                member.profileImage());
    }

    /** The role to show people, who are always told one. */
    public String title() {
        return role.orElse("Staff");
    }
}
