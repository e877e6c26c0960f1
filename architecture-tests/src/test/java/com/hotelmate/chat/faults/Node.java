package com.hotelmate.chat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, that can be stopped in every way there is. */
final class Node implements AutoCloseable {

    private final Process process;

    private Node(Process process) {
        this.process = process;
    }

    /** Starts the class with these arguments, on the class path of this JVM. */
    static Node start(Class<?> program, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            Node node = new Node(builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(node.process::destroyForcibly));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it between two instructions, as a power cut does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Stops its clock, and everything else of it. */
    void pause() {
        UnixSignal.send("STOP", process.pid());
    }

    /** Lets it go on as if nothing had been. */
    void goOn() {
        UnixSignal.send("CONT", process.pid());
    }

    @Override
    public void close() {
        kill();
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
