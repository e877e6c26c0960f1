package com.hotelmate.chat.adapter.pusher;

import com.pusher.rest.data.Event;
import java.util.Optional;
import java.util.function.Supplier;

/** The realtime service behind its circuit: what can be asked of it, and what its answers mean. Thread-safe. */
final class Service {

    private final PusherHttp http;
    private final Circuit circuit;

    Service(PusherHttp http, Circuit circuit) {
        this.http = http;
        this.circuit = circuit;
    }

    /** Sends events. */
    Outcome publish(Parcel parcel) {
        return guarded(() -> send(parcel), this::judgePublished);
    }

    /** Ends all connections of a user. */
    Outcome terminate(String userId) {
        return guarded(() -> http.post("/users/" + userId + "/terminate_connections", "{}"), this::judgeAside);
    }

    /** What the service knows of a channel, as JSON. */
    Outcome channel(String name) {
        return guarded(() -> http.get("/channels/" + name), this::judgeAside);
    }

    private Answer send(Parcel parcel) {
        Outgoing first = parcel.events().get(0);
        if (parcel.kind() == Parcel.Kind.TRIGGER) {
            return http.trigger(parcel.events().stream().map(Outgoing::channel).toList(), first.name(), first.data());
        }
        return http.trigger(parcel.events().stream()
                .map(event -> new Event(event.channel(), event.name(), event.data()))
                .toList());
    }

    private Outcome guarded(Supplier<Answer> call, Judge judge) {
        if (!circuit.enter()) {
            return Outcome.notMade();
        }
        Answer answer;
        try {
            answer = call.get();
        } catch (RuntimeException | Error defect) {
            // Whoever has entered must say how it went, or nobody is ever let in again.
            circuit.failed(defect.getClass().getSimpleName(), Optional.empty());
            throw defect;
        }
        return new Outcome(judge.judge(answer), answer);
    }

    private Outcome.Kind judgePublished(Answer answer) {
        if (answer.isTaken()) {
            circuit.worked();
            return Outcome.Kind.TAKEN;
        }
        if (answer.isRefusal()) {
            circuit.there();
            return Outcome.Kind.REFUSED;
        }
        return answer.isLockout() ? lockedOut(answer) : failed(answer);
    }

    /** A service that does not know such a call, or does not allow it, is no service that is away. */
    private Outcome.Kind judgeAside(Answer answer) {
        if (answer.isTaken()) {
            circuit.worked();
            return Outcome.Kind.TAKEN;
        }
        if (answer.isDenial()) {
            circuit.there();
            return Outcome.Kind.REFUSED;
        }
        return answer.isLockout() ? lockedOut(answer) : failed(answer);
    }

    private Outcome.Kind lockedOut(Answer answer) {
        circuit.lockedOut(answer.reason());
        return Outcome.Kind.LOCKED_OUT;
    }

    private Outcome.Kind failed(Answer answer) {
        circuit.failed(answer.reason(), answer.retryAfter());
        return Outcome.Kind.FAILED;
    }

    /** Says what an answer means, to the circuit and to the caller. */
    @FunctionalInterface
    private interface Judge {
        Outcome.Kind judge(Answer answer);
    }
}
