package com.hotelmate.chat.bench;

import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.faults.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A service outside, and how calls to it end.
 *
 * @param realtime how calls to a realtime service end; empty if there is none
 * @param push how calls to a push service end; empty if there is none
 * @param oneIn of how many calls to a realtime service one ends like that; the others are taken
 */
record Service(String name, Optional<Reply> realtime, Optional<FcmReply> push, int oneIn) {

    /** From a call to the answer, whatever that is. */
    private static final Duration LATENCY = Duration.ofMillis(20);

    /** Nobody is told. */
    static final Service NONE = none("none");

    /** All is well. */
    static final Service HEALTHY = of("healthy", Reply.status(200), FcmReply.sent(), 1);

    /** One call in that many is found fault with, if the fault is with what was sent. */
    private static final int SELDOM = 10;

    /** All that are compared: none, none once more, a healthy one, and one for each kind of trouble. */
    static List<Service> all() {
        List<Service> all = new ArrayList<>(List.of(NONE, none("none-again"), HEALTHY));
        for (Trouble trouble : Trouble.values()) {
            String name = trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(of(name, trouble.ofRealtime(), trouble.ofPush(), trouble.isForGood() ? SELDOM : 1));
        }
        return all;
    }

    private static Service none(String name) {
        return new Service(name, Optional.empty(), Optional.empty(), 1);
    }

    private static Service of(String name, Reply realtime, FcmReply push, int oneIn) {
        return new Service(name, Optional.of(realtime.after(LATENCY)), Optional.of(push.after(LATENCY)), oneIn);
    }
}
