package com.hotelmate.chat.domain.staff;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A person who works in one hotel. */
public record StaffMember(
        StaffId id,
        HotelSlug hotel,
        String username,
        String firstName,
        String lastName,
        Optional<String> email,
        Optional<String> phoneNumber,
        Optional<Role> role,
        Optional<Department> department,
        Tier tier,
        boolean superuser,
        boolean active,
        boolean onDuty,
        Optional<String> profileImage) {

    private static final Set<String> RECEPTIONIST_SLUGS = Set.of("receptionist", "front_desk_agent", "front_desk");

    /** First and last name as one text. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    /** Whether role, tier or account make this a manager. */
    public boolean isManager() {
        String slug = roleSlug();
        return superuser
                || tier != Tier.REGULAR_STAFF
                || slug.equals("manager")
                || slug.equals("admin")
                || slug.endsWith("_manager");
    }

    /** Whether this is one of the people at the front desk, whatever the hotel calls them. */
    public boolean isReceptionist() {
        return RECEPTIONIST_SLUGS.contains(roleSlug());
    }

    /** Whether the person belongs to the front office. */
    public boolean isFrontOffice() {
        return normal(department.map(Department::slug).orElse("")).equals("front_office");
    }

    private String roleSlug() {
        return normal(role.map(Role::slug).orElse(""));
    }

    private static String normal(String slug) {
        return slug.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
