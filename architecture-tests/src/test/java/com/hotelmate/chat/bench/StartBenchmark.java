package com.hotelmate.chat.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long the demo takes from being called until it first answers 200, and how much memory it holds when nobody asks
 * anything of it.
 *
 * <p>Options: {@code runs}, {@code idle} seconds before memory is looked at, {@code jvm}.
 */
final class StartBenchmark {

    private static final byte[] QUESTION = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final String YES = "HTTP/1.1 200";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        List<Double> starts = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        List<Double> memories = new ArrayList<>();
        for (int run = 1; run <= options.number("runs", 10); run++) {
            int port = freePort();
            List<String> command = new ArrayList<>(options.jvmFlags());
            command.addAll(List.of("-jar", Demo.jar(), "demo", "--port", Integer.toString(port)));
            long start = System.nanoTime();
            try (ServerProcess demo = ServerProcess.java(command, Map.of())) {
                awaitAnswer(demo, port);
                starts.add((System.nanoTime() - start) / 1e6);
                processor.add(demo.processorTime().toNanos() / 1e6);
                TimeUnit.SECONDS.sleep(options.number("idle", 3));
                memories.add(demo.residentMegabytes());
            }
            Report.line(
                    "%2d first 200 after %5.0f ms, %5.0f ms of processor  resident %4.0f MB  load %.1f",
                    run, starts.get(run - 1), processor.get(run - 1), memories.get(run - 1), Report.load());
        }
        Report.line(
                "median: first 200 after %.0f ms, %.0f ms of processor, resident %.0f MB",
                Report.median(starts), Report.median(processor), Report.median(memories));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(ServerProcess demo, int port) throws InterruptedException {
        long start = System.nanoTime();
        while (!answers(port)) {
            demo.requireAlive();
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("The demo does not come up");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(QUESTION);
            byte[] answer = socket.getInputStream().readNBytes(YES.length());
            return new String(answer, StandardCharsets.US_ASCII).equals(YES);
        } catch (IOException notYet) {
            return false;
        }
    }
}
