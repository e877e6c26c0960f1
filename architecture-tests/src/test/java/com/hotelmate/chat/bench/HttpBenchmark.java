package com.hotelmate.chat.bench;

import com.hotelmate.chat.bench.load.Request;
import com.hotelmate.chat.bench.load.RequestLoad;
import com.hotelmate.chat.bench.load.Round;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many guest sends the demo answers, as a share of what bare Javalin answers that parses and echoes the same JSON.
 * Two servers in JVMs of their own and with the same flags take turns, so that whatever else the machine does hits both.
 *
 * <p>Options: {@code seconds} of a round, {@code rounds} that count, {@code warmup} seconds before them,
 * {@code connections}, {@code guests} to spread the sends over, {@code jvm}.
 */
final class HttpBenchmark {

    private final Options options;
    private final Map<String, Target> targets = new LinkedHashMap<>();

    private HttpBenchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new HttpBenchmark(Options.of(arguments)).run();
    }

    private void run() throws IOException, InterruptedException {
        Path portFile = Files.createTempFile("bare-javalin", ".port");
        List<String> bareCommand = new ArrayList<>(options.jvmFlags());
        bareCommand.addAll(
                List.of("-cp", System.getProperty("java.class.path"), BareServer.class.getName(), portFile.toString()));
        try (ServerProcess bare = ServerProcess.java(bareCommand, Map.of());
                Demo demo = Demo.start(options.jvmFlags())) {
            int barePort = Integer.parseInt(bare.awaitFile(portFile));
            Files.delete(portFile);
            List<Request> sends = new ArrayList<>();
            for (String token : demo.guests(options.number("guests", 16))) {
                sends.add(demo.message(demo.enter(token)));
            }
            String sample = sample(demo.port(), sends.get(0), barePort);
            targets.put("echo", new Target(bare, barePort, List.of(like(sends.get(0), barePort, "/echo"))));
            targets.put("answer", new Target(bare, barePort, List.of(like(sends.get(0), barePort, "/answer"))));
            targets.put("send", new Target(demo.process(), demo.port(), sends));
            targets.put("one room", new Target(demo.process(), demo.port(), sends.subList(0, 1)));
            Report.line("%d connections, %d guests, answers of %d bytes", connections(), sends.size(), sample.length());
            for (Target target : targets.values()) {
                target.run(connections(), options.number("warmup", 5));
            }
            measure();
        }
    }

    private void measure() throws IOException {
        for (int round = 1; round <= options.number("rounds", 5); round++) {
            for (Map.Entry<String, Target> target : targets.entrySet()) {
                Target.Figures it = target.getValue().measure(connections(), options.number("seconds", 5));
                Report.line(
                        "%d %-9s %6.0f/s  p50 %5.2f  p99 %6.2f ms  %5.1f us of processor each  load %.1f%s",
                        round,
                        target.getKey(),
                        it.round().perSecond(),
                        it.round().millis(0.5),
                        it.round().millis(0.99),
                        it.processorMicros(),
                        Report.load(),
                        it.round().refused() == 0
                                ? ""
                                : "  REFUSED " + it.round().refused());
            }
        }
        for (String baseline : List.of("echo", "answer")) {
            for (String mine : List.of("send", "one room")) {
                Report.line(
                        "%-9s / %-6s  throughput %.2f  processor time %.2f  (medians of the rounds)",
                        mine, baseline, speed(mine) / speed(baseline), cost(baseline) / cost(mine));
            }
        }
    }

    private int connections() {
        return options.number("connections", 16);
    }

    private double speed(String target) {
        return Report.median(targets.get(target).figures.stream()
                .map(figures -> figures.round().perSecond())
                .toList());
    }

    private double cost(String target) {
        return Report.median(targets.get(target).figures.stream()
                .map(Target.Figures::processorMicros)
                .toList());
    }

    /** Sends one message and gives the answer to the bare server for its own. */
    private static String sample(int port, Request send, int barePort) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        String answer = send.sendAlone(port);
        http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + barePort + "/answer"))
                        .PUT(HttpRequest.BodyPublishers.ofString(answer))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return answer;
    }

    private static Request like(Request send, int port, String path) {
        return Request.post(port, path, "X-Nothing: here", send.body());
    }

    /** A server under load by one kind of request. */
    private static final class Target {

        private final ServerProcess server;
        private final int port;
        private final List<Request> requests;
        private final List<Figures> figures = new ArrayList<>();

        Target(ServerProcess server, int port, List<Request> requests) {
            this.server = server;
            this.port = port;
            this.requests = requests;
        }

        Figures measure(int connections, int seconds) throws IOException {
            Duration before = server.processorTime();
            Round round = run(connections, seconds);
            Duration used = server.processorTime().minus(before);
            Figures measured = new Figures(round, used.toNanos() / 1e3 / round.answers());
            figures.add(measured);
            return measured;
        }

        Round run(int connections, int seconds) throws IOException {
            return RequestLoad.run(port, requests, connections, Duration.ofSeconds(seconds));
        }

        record Figures(Round round, double processorMicros) {}
    }
}
