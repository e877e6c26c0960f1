package com.hotelmate.chat.bench.jmh;

import com.hotelmate.chat.application.reading.MarkRead;
import com.hotelmate.chat.application.sending.SentMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A guest writes into a chat in memory, with nobody or somebody to hear of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SendingBenchmark {

    /** Whether changes are delivered, and whether anybody listens to the conversation. */
    public enum Delivery {
        OFF,
        NOBODY_LISTENS,
        ONE_LISTENS
    }

    /** What happens to changes meanwhile. */
    @Param
    public Delivery delivery;

    private Reception reception;
    private ConversationId conversation;

    /** An empty chat for each iteration, or every one would be slower than the one before. */
    @Setup(Level.Iteration)
    public void open() {
        boolean heard = delivery == Delivery.ONE_LISTENS;
        reception = new Reception(new Audience(heard ? List.of("-conversation-1-chat") : List.of()));
        conversation = reception.conversation();
        if (delivery != Delivery.OFF) {
            reception.chat().start();
        }
    }

    /** Ends delivery. */
    @TearDown(Level.Iteration)
    public void close() {
        reception.close();
    }

    /** One message. */
    @Benchmark
    public SentMessage guestWrites() {
        return reception.guestWrites();
    }

    /** One message and its receipt. */
    @Benchmark
    public MarkRead.Receipt guestWritesAndStaffRead() {
        reception.guestWrites();
        return reception.chat().markRead().handle(new MarkRead.Command(reception.staff(), conversation));
    }
}
