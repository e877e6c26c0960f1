package com.hotelmate.chat.bench.jmh;

import com.hotelmate.chat.application.reading.ReadMessages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A page of 50 messages out of a conversation in memory: it must not cost more in a long one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HistoryBenchmark {

    /** How many messages there are. */
    @Param({"100", "10000"})
    public int messages;

    private Reception reception;

    /** Fills the conversation. */
    @Setup
    public void write() {
        reception = new Reception(new Audience(List.of()));
        for (int i = 0; i < messages; i++) {
            reception.guestWrites();
        }
    }

    /** The newest page. */
    @Benchmark
    public ReadMessages.History newest() {
        return page(OptionalLong.empty());
    }

    /** A page from the middle. */
    @Benchmark
    public ReadMessages.History middle() {
        return page(OptionalLong.of(messages / 2 + 30));
    }

    private ReadMessages.History page(OptionalLong before) {
        return reception
                .chat()
                .readMessages()
                .handle(new ReadMessages.Query(
                        reception.guest(), Optional.empty(), before, OptionalLong.empty(), 50, false));
    }
}
