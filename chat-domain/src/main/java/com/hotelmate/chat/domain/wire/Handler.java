package com.hotelmate.chat.domain.wire;

import com.hotelmate.chat.domain.staff.StaffSignature;
import org.jspecify.annotations.Nullable;

/** A staff member as guests and lists see them: who looks after a conversation, who writes. */
public record Handler(
        long id, String name, String role, @Nullable String profileImage) {

    /** Renders the signature. */
    public static Handler of(StaffSignature staff) {
        return new Handler(
                staff.id().value(),
                staff.name(),
                staff.title(),
                staff.profileImage().orElse(null));
    }
}
