package com.hotelmate.chat.domain.wire.staffchat;

import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of {@code read_by_list}: who read a message, and when. */
public record ReceiptObject(
        long id,
        long staffId,
        String name,
        String staffName,
        @Nullable String avatar,
        Instant readAt) {

    /** Renders the receipt of that reader. */
    static ReceiptObject of(Receipt receipt, StaffProfile reader) {
        return new ReceiptObject(
                reader.id().value(),
                reader.id().value(),
                reader.fullName(),
                reader.fullName(),
                reader.profileImage().orElse(null),
                receipt.at());
    }
}
