package com.hotelmate.chat.domain.wire;

import com.hotelmate.chat.domain.staff.StaffSignature;
import org.jspecify.annotations.Nullable;

/** The staff member who wrote a message, as they signed it. */
public record StaffInfo(
        long id,
        String name,
        String role,
        @Nullable String department,
        @Nullable String profileImage) {

    /** Renders the signature. */
    public static StaffInfo of(StaffSignature staff) {
        return new StaffInfo(
                staff.id().value(),
                staff.name(),
                staff.title(),
                staff.department().orElse(null),
                staff.profileImage().orElse(null));
    }
}
