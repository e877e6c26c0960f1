package com.hotelmate.chat.adapter.rest.house;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.hotelmate.chat.application.account.Login;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.Department;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a front end learns at login: who somebody is, where they work, and what it may offer them. */
record LoginAnswer(
        String token,
        String tokenType,
        Instant expiresAt,
        long staffId,
        String username,
        String fullName,
        long hotelId,
        String hotelName,
        String hotelSlug,
        HotelReference hotel,
        boolean isStaff,
        boolean isSuperuser,
        @JsonProperty("isAdmin") boolean isAdmin,
        String accessLevel,
        String tier,
        @Nullable String role,
        @Nullable String roleSlug,
        @Nullable String department,
        @Nullable String departmentSlug,
        @Nullable String profileImageUrl,
        List<String> effectiveNavs,
        List<String> allowedNavs,
        List<String> navigationItems,
        List<String> allowedCapabilities,
        Rbac rbac,
        boolean canEditSelfProfile) {

    private static final List<String> NAVIGATION = List.of("chat", "staff_chat");

    record HotelReference(long id, String name, String slug) {}

    static LoginAnswer of(Login.LoggedIn login, String token, Set<Capability> capabilities) {
        StaffMember member = login.member();
        Hotel hotel = login.hotel();
        return new LoginAnswer(
                token,
                "Bearer",
                login.session().expiresAt(),
                member.id().value(),
                member.username(),
                member.fullName(),
                hotel.id(),
                hotel.name(),
                hotel.slug().value(),
                new HotelReference(hotel.id(), hotel.name(), hotel.slug().value()),
                true,
                member.superuser(),
                member.superuser(),
                member.tier().wireName(),
                member.tier().wireName(),
                member.role().map(Role::name).orElse(null),
                member.role().map(Role::slug).orElse(null),
                member.department().map(Department::name).orElse(null),
                member.department().map(Department::slug).orElse(null),
                member.profileImage().orElse(null),
                NAVIGATION,
                NAVIGATION,
                List.of(),
                Stream.of(Capability.values())
                        .filter(capabilities::contains)
                        .map(Capability::wireName)
                        .toList(),
                Rbac.of(capabilities),
                false);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "LoginAnswer for " + username;
    }
}
