package com.hotelmate.chat.domain.permission;

import com.hotelmate.chat.domain.stay.Stay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the guest of a stay may write: checked in, not checked out, a room assigned. */
public enum StayGate {
    OPEN(null, ""),
    NOT_CHECKED_IN(Refusal.NOT_CHECKED_IN, "Check-in required to access chat"),
    CHECKED_OUT(Refusal.ALREADY_CHECKED_OUT, "Chat unavailable after checkout"),
    NO_ROOM(Refusal.NO_ROOM_ASSIGNED, "Room assignment required"),
    NOT_A_STAY(Refusal.INVALID_TOKEN, "Chat not available for this booking");

    private final Optional<Refusal> refusal;
    private final String reason;

    StayGate(@Nullable Refusal refusal, String reason) {
        this.refusal = Optional.ofNullable(refusal);
        this.reason = reason;
    }

    /** The gate as the stay finds it now. */
    public static StayGate of(Stay stay) {
        return switch (stay.state()) {
            case EXPECTED -> NOT_CHECKED_IN;
            case CHECKED_OUT -> CHECKED_OUT;
            case CANCELLED, DECLINED -> NOT_A_STAY;
            case IN_HOUSE -> stay.room().isPresent() ? OPEN : NO_ROOM;
        };
    }

    /** Why the guest may not write; empty when the gate is open. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** The reason in words that a guest can be shown; empty when the gate is open. */
    public String reason() {
        return reason;
    }
}
