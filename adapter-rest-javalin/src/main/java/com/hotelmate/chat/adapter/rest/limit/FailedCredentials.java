package com.hotelmate.chat.adapter.rest.limit;

import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.application.port.limit.Limit;
import com.hotelmate.chat.application.port.limit.SharedBuckets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Counts wrong passwords and wrong guest tokens. While too many were wrong a right one is refused too, so that guessing
 * tells nothing. Logins are counted by all nodes at once, and refused while they cannot be; wrong guest tokens are counted
 * by each node, which hears of the others. Thread-safe.
 */
public final class FailedCredentials {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Limit LOGINS_PER_USERNAME = new Limit(5, WINDOW);
    private static final Limit FAILURES_PER_ADDRESS = new Limit(20, WINDOW);

    private final SharedBuckets logins;
    private final Buckets tokenAddresses;

    /** Nothing has failed yet, on the only node there is. */
    public FailedCredentials(InstantSource clock) {
        this(new LocalBuckets(clock), Exchange.withNobody(), clock);
    }

    /** What has failed on any node. */
    public FailedCredentials(SharedBuckets logins, Exchange exchange, InstantSource clock) {
        this.logins = logins;
        this.tokenAddresses = exchange.buckets(
                "failed-tokens", clock, Buckets.per(FAILURES_PER_ADDRESS.period(), FAILURES_PER_ADDRESS.tokens()));
    }

    /**
     * Counts a login as failed until it turns out to be right, so that parallel guesses count too.
     *
     * @throws ProblemException while too many logins failed for the name or from the address
     * @throws StorageUnavailableException while nobody can tell
     */
    public Login beginLogin(String username, String address) {
        Login login = new Login("login-name/" + username.strip().toLowerCase(Locale.ROOT), "login-address/" + address);
        require(logins.untilNext(login.address, FAILURES_PER_ADDRESS), ProblemCode.LOGIN_THROTTLED);
        require(logins.take(login.username, LOGINS_PER_USERNAME), ProblemCode.LOGIN_THROTTLED);
        return login;
    }

    /**
     * Refuses the address while too many guest tokens from it were wrong.
     *
     * @throws ProblemException while that is so
     */
    public void requireTokensFrom(String address) {
        require(tokenAddresses.of(address).untilNext(), ProblemCode.TOKEN_THROTTLED);
    }

    /** Counts a wrong guest token. */
    public void countWrongToken(String address) {
        boolean unused = tokenAddresses.of(address).take();
    }

    private static void require(Duration wait, ProblemCode otherwise) {
        if (!wait.isZero()) {
            throw Problem.of(otherwise).after(wait).asException();
        }
    }

    /** A login whose end is not known yet. */
    public final class Login {

        private final String username;
        private final String address;

        private Login(String username, String address) {
            this.username = username;
            this.address = address;
        }

        /** The password was right. */
        public void succeeded() {
            logins.giveBack(username, LOGINS_PER_USERNAME);
        }

        /** The password was wrong, or nobody has that name. */
        public void failed() {
            Duration unused = logins.take(address, FAILURES_PER_ADDRESS);
        }
    }
}
