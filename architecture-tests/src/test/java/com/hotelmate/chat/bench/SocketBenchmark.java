package com.hotelmate.chat.bench;

import com.hotelmate.chat.adapter.websocket.wire.Signature;
import com.hotelmate.chat.bench.load.Request;
import com.hotelmate.chat.bench.load.SocketCrowd;
import com.hotelmate.chat.domain.channel.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast many websockets come back at once, and how long it takes from a guest's message being sent until the last of
 * them has the event, the HTTP request included. All of it is the demo's own: a private channel, signed authorisations.
 *
 * <p>Options: {@code sockets}, {@code rounds} of all of them connecting, {@code events} per round, {@code jvm}.
 */
final class SocketBenchmark {

    private SocketBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        int sockets = options.number("sockets", 1_000);
        List<Double> connects = new ArrayList<>();
        List<Double> subscribes = new ArrayList<>();
        List<Double> events = new ArrayList<>();
        try (Demo demo = Demo.start(options.jvmFlags())) {
            Demo.Guest guest = demo.enter(demo.guests(1).get(0));
            for (int round = 1; round <= options.number("rounds", 3); round++) {
                List<Double> heard = new ArrayList<>();
                double before = demo.process().residentMegabytes();
                try (SocketCrowd crowd = new SocketCrowd()) {
                    connects.add(millis(crowd.connect(demo.port(), demo.realtimeKey(), sockets)));
                    subscribes.add(millis(subscribe(crowd, demo, guest)));
                    for (int i = 0; i < options.number("events", 20); i++) {
                        heard.add(hear(crowd, demo, guest));
                    }
                    report(round, connects, subscribes, heard, before, demo);
                }
                events.addAll(heard);
            }
        }
        Report.line(
                "median: connect %.0f ms, subscribe %.0f ms, event to the last %.1f ms",
                Report.median(connects), Report.median(subscribes), Report.median(events));
    }

    private static Duration subscribe(SocketCrowd crowd, Demo demo, Demo.Guest guest) throws IOException {
        Signature signature = new Signature(demo.realtimeKey(), demo.realtimeSecret());
        String channel = "private-" + Demo.HOTEL + "-conversation-" + guest.conversation() + "-chat";
        return crowd.subscribe(channel, socketId -> signature.sign(socketId, new Channel(channel)));
    }

    private static double hear(SocketCrowd crowd, Demo demo, Demo.Guest guest) throws IOException {
        Request message = demo.message(guest);
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), demo.port())) {
            line.setTcpNoDelay(true);
            double took = millis(crowd.hearing("new-message", () -> message.writeTo(line.getOutputStream())));
            crowd.await("message-delivered");
            return took;
        }
    }

    private static void report(
            int round,
            List<Double> connects,
            List<Double> subscribes,
            List<Double> events,
            double residentBefore,
            Demo demo)
            throws IOException {
        Report.line(
                "%d connect %4.0f ms  subscribe %4.0f ms  event to the last: first %.1f, median %.1f, worst %.1f ms"
                        + "  resident %.0f -> %.0f MB  load %.1f",
                round,
                connects.get(round - 1),
                subscribes.get(round - 1),
                events.get(0),
                Report.median(events),
                Report.largest(events.subList(1, events.size())),
                residentBefore,
                demo.process().residentMegabytes(),
                Report.load());
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
