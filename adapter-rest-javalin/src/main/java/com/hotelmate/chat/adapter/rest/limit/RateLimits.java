package com.hotelmate.chat.adapter.rest.limit;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.credential.GuestSession;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what callers ask for: by session, booking, person and hotel, never by address, since a whole house may share
 * one. Counts of this node only. Thread-safe.
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

    /** Full buckets for everybody. */
    public RateLimits(LimitSettings settings, InstantSource clock) {
        long perMinute = settings.scaled(settings.guestRequestsPerMinute());
        long perHour = settings.scaled(settings.guestRequestsPerHour());
        long sends = settings.scaled(settings.guestSendsPerMinute());
        sessionRequests = new Buckets(clock, Buckets.per(MINUTE, perMinute), Buckets.per(HOUR, perHour));
        bookingRequests = new Buckets(
                clock,
                Buckets.per(MINUTE, SESSIONS_PER_BOOKING * perMinute),
                Buckets.per(HOUR, SESSIONS_PER_BOOKING * perHour));
        staffRequests = new Buckets(clock, Buckets.per(MINUTE, settings.scaled(settings.staffRequestsPerMinute())));
        hotelRequests = new Buckets(clock, Buckets.per(MINUTE, settings.scaled(settings.hotelRequestsPerMinute())));
        sessionSends = new Buckets(clock, Buckets.per(MINUTE, sends));
        bookingSends = new Buckets(clock, Buckets.per(MINUTE, SESSIONS_PER_BOOKING * sends));
        staffSends = new Buckets(clock, Buckets.per(MINUTE, settings.scaled(settings.staffSendsPerMinute())));
        hotelSends = new Buckets(clock, Buckets.per(MINUTE, settings.scaled(settings.hotelSendsPerMinute())));
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
        List<Bucket> buckets = new ArrayList<>(3);
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
            for (Bucket bucket : buckets) {
                take(bucket);
                taken.buckets.add(bucket);
            }
        } catch (ProblemException tooMany) {
            taken.giveBack();
            throw tooMany;
        }
        return taken;
    }

    private static void take(Bucket bucket) {
        if (!bucket.tryConsume(1)) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw Problem.of(ProblemCode.RATE_LIMITED)
                        .after(Duration.ofNanos(probe.getNanosToWaitForRefill()))
                        .asException();
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

        private final List<Bucket> buckets;

        private Permit(List<Bucket> buckets) {
            this.buckets = buckets;
        }

        /** Uncounts it: it was refused, or the repetition of an earlier one. */
        public void giveBack() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
