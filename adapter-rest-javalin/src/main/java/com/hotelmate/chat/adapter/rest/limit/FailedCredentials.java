package com.hotelmate.chat.adapter.rest.limit;

import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Counts wrong passwords and wrong guest tokens. While too many were wrong a right one is refused too, so that guessing
 * tells nothing. Counts of this node only. Thread-safe.
 */
public final class FailedCredentials {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LOGINS_PER_USERNAME = 5;
    private static final int FAILURES_PER_ADDRESS = 20;

    private final Buckets usernames;
    private final Buckets loginAddresses;
    private final Buckets tokenAddresses;

    /** Nothing has failed yet. */
    public FailedCredentials(InstantSource clock) {
        usernames = new Buckets(clock, Buckets.per(WINDOW, LOGINS_PER_USERNAME));
        loginAddresses = new Buckets(clock, Buckets.per(WINDOW, FAILURES_PER_ADDRESS));
        tokenAddresses = new Buckets(clock, Buckets.per(WINDOW, FAILURES_PER_ADDRESS));
    }

    /**
     * Counts a login as failed until it turns out to be right, so that parallel guesses count too.
     *
     * @throws ProblemException while too many logins failed for the name or from the address
     */
    public Login beginLogin(String username, String address) {
        Bucket fromThere = loginAddresses.of(address);
        require(fromThere, ProblemCode.LOGIN_THROTTLED);
        Bucket asThem = usernames.of(username.strip().toLowerCase(Locale.ROOT));
        if (!asThem.tryConsume(1)) {
            require(asThem, ProblemCode.LOGIN_THROTTLED);
        }
        return new Login(asThem, fromThere);
    }

    /**
     * Refuses the address while too many guest tokens from it were wrong.
     *
     * @throws ProblemException while that is so
     */
    public void requireTokensFrom(String address) {
        require(tokenAddresses.of(address), ProblemCode.TOKEN_THROTTLED);
    }

    /** Counts a wrong guest token. */
    public void countWrongToken(String address) {
        tokenAddresses.of(address).tryConsume(1);
    }

    private static void require(Bucket bucket, ProblemCode otherwise) {
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw Problem.of(otherwise)
                    .after(Duration.ofNanos(probe.getNanosToWaitForRefill()))
                    .asException();
        }
    }

    /** A login whose end is not known yet. */
    public static final class Login {

        private final Bucket username;
        private final Bucket address;

        private Login(Bucket username, Bucket address) {
            this.username = username;
            this.address = address;
        }

        /** The password was right. */
        public void succeeded() {
            username.addTokens(1);
        }

        /** The password was wrong, or nobody has that name. */
        public void failed() {
            address.tryConsume(1);
        }
    }
}
