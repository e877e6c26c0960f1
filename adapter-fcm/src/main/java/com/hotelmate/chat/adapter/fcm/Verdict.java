package com.hotelmate.chat.adapter.fcm;

import com.hotelmate.chat.application.port.push.PushResult;
import java.time.Duration;
import java.util.Optional;

/**
 * What an attempt to notify one device says, of the device and of the service.
 *
 * @param about what is wrong beyond that device
 */
record Verdict(PushResult result, About about) {

    /** What it says of the service. */
    enum About {
        /** It works. */
        NOTHING,
        /** It is away, or too busy. */
        SERVICE,
        /** It refuses us. */
        CREDENTIALS,
        /** It is refused by the push service of Apple or of a browser. */
        THIRD_PARTY
    }

    static final Verdict SENT = new Verdict(new PushResult.Sent(), About.NOTHING);
    static final Verdict UNREGISTERED = new Verdict(new PushResult.Unregistered(), About.NOTHING);

    /** How long the service asked to be left alone. */
    Optional<Duration> wish() {
        return result instanceof PushResult.TryAgain later ? later.after() : Optional.empty();
    }

    static Verdict refused(String reason) {
        return new Verdict(new PushResult.Refused(reason), About.NOTHING);
    }

    static Verdict away(String reason, Optional<Duration> after) {
        return new Verdict(new PushResult.TryAgain(reason, after), About.SERVICE);
    }

    static Verdict away(String reason) {
        return away(reason, Optional.empty());
    }

    static Verdict credentials() {
        return new Verdict(new PushResult.TryAgain("credentials_refused", Optional.empty()), About.CREDENTIALS);
    }

    static Verdict thirdParty() {
        return new Verdict(new PushResult.Refused("third_party_auth_error"), About.THIRD_PARTY);
    }
}
