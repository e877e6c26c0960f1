package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;
import java.util.stream.Stream;

/** Says how much is still spoken in dialects that clients should go over from. */
final class DeprecatedDialects {

    private static final List<Dialect> ALL =
            Stream.of(Dialect.values()).filter(Dialect::isDeprecated).toList();

    private DeprecatedDialects() {}

    static void report(List<Signal> left, DeliveryListener listener) {
        for (Dialect dialect : ALL) {
            long signals =
                    left.stream().filter(signal -> signal.dialect() == dialect).count();
            if (signals > 0) {
                listener.deprecated(dialect, signals);
            }
        }
    }
}
