package com.hotelmate.chat.bench.jmh;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.wire.Fields;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From a guest's message to what is said about it: where, under which names, and with what. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoutingBenchmark {

    private static final List<StaffId> TARGETS = List.of(new StaffId(1), new StaffId(2), new StaffId(3));

    private final GuestChatRouting routing = new GuestChatRouting(Privacy.PRIVATE, EnumSet.allOf(Dialect.class));
    private LoggedGuestChange message;

    /** A message to announce. */
    @Setup
    public void write() {
        try (Reception reception = new Reception(new Audience(List.of()))) {
            message = reception.firstMessage();
        }
    }

    /** All dialects, no body. */
    @Benchmark
    public List<Signal> signals() {
        return routing.signals(message, () -> TARGETS);
    }

    /** All dialects, every body. */
    @Benchmark
    public void signalsWithBodies(Blackhole blackhole) {
        for (Signal signal : routing.signals(message, () -> TARGETS)) {
            blackhole.consume(signal.payload().full());
        }
    }

    /** The message object alone, as a tree. */
    @Benchmark
    public Map<String, Object> messageAsFields() {
        return Fields.of(GuestMessageObject.of(message.message().orElseThrow()));
    }
}
