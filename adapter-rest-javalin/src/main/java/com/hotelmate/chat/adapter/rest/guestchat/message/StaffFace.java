package com.hotelmate.chat.adapter.rest.guestchat.message;

import com.hotelmate.chat.domain.staff.StaffSignature;
import org.jspecify.annotations.Nullable;

/** A staff member as a guest sees them. */
public record StaffFace(String name, String role, @Nullable String profileImage) {

    /** Renders the signature. */
    public static StaffFace of(StaffSignature staff) {
        return new StaffFace(staff.name(), staff.title(), staff.profileImage().orElse(null));
    }
}
