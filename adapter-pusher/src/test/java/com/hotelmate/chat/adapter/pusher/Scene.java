package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.adapter.pusher.stub.Call;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sink before a stub of the service, with a clock that stands still and alarms that are written down. */
final class Scene implements AutoCloseable {

    final PusherStub stub = new PusherStub();
    final ManualClock clock = new ManualClock();
    final List<String> alarms = new CopyOnWriteArrayList<>();
    final PusherRealtime realtime;

    Scene() {
        this(settings -> settings);
    }

    Scene(UnaryOperator<PusherSettings> wish) {
        realtime = new PusherRealtime(
                wish.apply(stub.settings()), (kind, detail) -> alarms.add(kind), clock, new Random(7));
    }

    static Scene impatient() {
        return new Scene(settings -> settings.withDeadline(Duration.ofMillis(500)));
    }

    Delivery deliver(ChangeSignals... changes) {
        return realtime.deliver(new HotelSlug("killarney"), new ConversationId(7), List.of(changes));
    }

    /** A change with that many events, each with a body and a channel of its own. */
    static ChangeSignals change(long seq, int events) {
        return new ChangeSignals(
                seq,
                IntStream.range(0, events)
                        .mapToObj(event -> signal("private-c" + event, "e" + seq + "." + event, payload(seq)))
                        .toList());
    }

    /** A change with one event on that many channels. */
    static ChangeSignals broadcast(long seq, int channels) {
        Payload payload = payload(seq);
        return new ChangeSignals(
                seq,
                IntStream.range(0, channels)
                        .mapToObj(channel -> signal("private-c" + channel, "e" + seq, payload))
                        .toList());
    }

    static ChangeSignals both(ChangeSignals first, ChangeSignals second) {
        List<Signal> signals = new ArrayList<>(first.signals());
        signals.addAll(second.signals());
        return new ChangeSignals(first.seq(), signals);
    }

    static Signal signal(String channel, String event, Payload payload) {
        return new Signal(Dialect.ENVELOPE, new Channel(channel), event, payload);
    }

    static Payload payload(long seq) {
        return new Payload(() -> Map.of("seq", seq), () -> Map.of("fetch", true));
    }

    /** The names of the events that the service took so far, in order. */
    List<String> taken() {
        return stub.taken().stream().map(Call.Event::name).toList();
    }

    /** The kinds of the calls so far. */
    List<String> calls() {
        return stub.calls().stream().map(Call::what).toList();
    }

    /** The threads alive whose name begins so; of scenes that were just closed, some may still be ending. */
    static Set<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        realtime.close();
        stub.close();
    }
}
