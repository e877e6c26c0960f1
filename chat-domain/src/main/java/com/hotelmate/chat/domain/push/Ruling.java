package com.hotelmate.chat.domain.push;

import java.util.List;
import java.util.function.Function;

/** Whether somebody who may expect a push gets one. */
public sealed interface Ruling {

    /** Who. */
    Recipient to();

    /** They get this push. */
    record Send(Push push) implements Ruling {

        @Override
        public Recipient to() {
            return push.to();
        }
    }

    /** They get none. */
    record Skip(Recipient to, PushOutcome why) implements Ruling {}

    /** One ruling for each of these people. */
    static <T> List<Ruling> each(List<T> people, Function<T, Ruling> rule) {
        return people.stream().map(rule).toList();
    }
}
