package com.hotelmate.chat.domain.stay;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the guest of a stay may come in at all.
 *
 * @param historyAfterCheckOut how long the guest may still read after check-out; zero ends it at once
 */
public record GuestAccess(Duration historyAfterCheckOut) {

    /** The usual thirty days. */
    public static final GuestAccess STANDARD = new GuestAccess(Duration.ofDays(30));

    /** Whether a credential of the stay is still good at that time. */
    public boolean admits(Stay stay, Instant now) {
        return switch (stay.state()) {
            case CANCELLED, DECLINED -> false;
            case EXPECTED, IN_HOUSE -> true;
            case CHECKED_OUT ->
                stay.checkedOutAt()
                        .map(left -> now.isBefore(left.plus(historyAfterCheckOut)))
                        .orElse(false);
        };
    }
}
