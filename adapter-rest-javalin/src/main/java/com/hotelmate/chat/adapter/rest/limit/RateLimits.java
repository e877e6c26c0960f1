package com.hotelmate.chat.adapter.rest.limit;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.credential.GuestSession;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what callers ask for: by session, booking, person and hotel, never by address, since a whole house may share
 * one. Each node counts by itself, and hears of the others. Thread-safe.
 */
public final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SESSIONS_PER_BOOKING = 3;

    private final Buckets sessionRequests;
    private final Buckets bookingRequests;
    private final Buckets staffRequests;
    private final Buckets hotelRequests;
    private final Buckets sessionSends;
    private final Buckets bookingSends;
    private final Buckets staffSends;
    private final Buckets hotelSends;

    /** Full buckets for everybody, on the only node there is. */
    public RateLimits(LimitSettings settings, InstantSource clock) {
        this(settings, Exchange.withNobody(), clock);
    }

    /** Full buckets for everybody; what is taken from them is told to other nodes. */
    public RateLimits(LimitSettings settings, Exchange exchange, InstantSource clock) {
        long perMinute = settings.scaled(settings.guestRequestsPerMinute());
        long perHour = settings.scaled(settings.guestRequestsPerHour());
        long sends = settings.scaled(settings.guestSendsPerMinute());
        sessionRequests =
                exchange.buckets("session-requests", clock, Buckets.per(MINUTE, perMinute), Buckets.per(HOUR, perHour));
        bookingRequests = exchange.buckets(
                "booking-requests",
                clock,
                Buckets.per(MINUTE, SESSIONS_PER_BOOKING * perMinute),
                Buckets.per(HOUR, SESSIONS_PER_BOOKING * perHour));
        staffRequests = exchange.buckets(
                "staff-requests", clock, Buckets.per(MINUTE, settings.scaled(settings.staffRequestsPerMinute())));
        hotelRequests = exchange.buckets(
                "hotel-requests", clock, Buckets.per(MINUTE, settings.scaled(settings.hotelRequestsPerMinute())));
        sessionSends = exchange.buckets("session-sends", clock, Buckets.per(MINUTE, sends));
        bookingSends = exchange.buckets("booking-sends", clock, Buckets.per(MINUTE, SESSIONS_PER_BOOKING * sends));
        staffSends = exchange.buckets(
                "staff-sends", clock, Buckets.per(MINUTE, settings.scaled(settings.staffSendsPerMinute())));
        hotelSends = exchange.buckets(
                "hotel-sends", clock, Buckets.per(MINUTE, settings.scaled(settings.hotelSendsPerMinute())));
    }

    /**
     * Counts a request.
     *
     * @throws ProblemException if it is one too many
     */
    public void countRequest(Caller caller) {
        if (caller instanceof Caller.Guest guest) {
            take(sessionRequests.of(sessionKey(guest)));
            take(bookingRequests.of(guest.key()));
            take(hotelRequests.of(guest.hotel().value()));
        } else if (caller instanceof Caller.Staff staff) {
            take(staffRequests.of(staff.key()));
            take(hotelRequests.of(staff.hotel().value()));
        }
    }

    /**
     * Counts a send, beforehand: what turns out to be no new message is to be given back.
     *
     * @throws ProblemException if it is one too many
     */
    public Permit takeSend(Caller caller) {
        List<Meter> buckets = new ArrayList<>(3);
        if (caller instanceof Caller.Guest guest) {
            buckets.add(sessionSends.of(sessionKey(guest)));
            buckets.add(bookingSends.of(guest.key()));
            buckets.add(hotelSends.of(guest.hotel().value()));
        } else if (caller instanceof Caller.Staff staff) {
            buckets.add(staffSends.of(staff.key()));
            buckets.add(hotelSends.of(staff.hotel().value()));
        }
        Permit taken = new Permit(new ArrayList<>(buckets.size()));
        try {
            for (Meter bucket : buckets) {
                take(bucket);
                taken.buckets.add(bucket);
            }
        } catch (ProblemException tooMany) {
            taken.giveBack();
            throw tooMany;
        }
        return taken;
    }

    private static void take(Meter bucket) {
        // By the time it says how long to wait, there may be a token again.
        while (!bucket.take()) {
            Duration wait = bucket.untilNext();
            if (!wait.isZero()) {
                throw Problem.of(ProblemCode.RATE_LIMITED).after(wait).asException();
            }
        }
    }

    private static String sessionKey(Caller.Guest guest) {
        return guest.session()
                .map(GuestSession::issuedAt)
                .map(issued -> guest.key() + "/" + issued.toEpochMilli())
                .orElseGet(guest::key);
    }

    /** A counted send. */
    public static final class Permit {

        private final List<Meter> buckets;

        private Permit(List<Meter> buckets) {
            this.buckets = buckets;
        }

        /** Uncounts it: it was refused, or the repetition of an earlier one. */
        public void giveBack() {
            buckets.forEach(Meter::giveBack);
        }
    }
}
