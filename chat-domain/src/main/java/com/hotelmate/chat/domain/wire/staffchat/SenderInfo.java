package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.staff.StaffProfile;
import org.jspecify.annotations.Nullable;

/** The contract's {@code sender_info}: a colleague beside a message, as they were when they wrote or were last heard of. */
public record SenderInfo(
        long id,
        String fullName,
        String firstName,
        String lastName,
        @Nullable String avatar,
        @Nullable String avatarUrl,
        @Nullable String roleName,
        @Nullable String departmentName,
        boolean isOnDuty) {

    /** Renders the profile. */
    public static SenderInfo of(StaffProfile profile) {
        String picture = profile.profileImage().orElse(null);
        return new SenderInfo(
                profile.id().value(),
                profile.fullName(),
                profile.firstName(),
                profile.lastName(),
                picture,
                picture,
                profile.role().orElse(null),
                profile.department().orElse(null),
                profile.onDuty());
    }
}
