package com.hotelmate.chat.endtoend.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A run of the packaged server, in a process of its own. */
final class Jar implements AutoCloseable {

    private static final Path FILE = Path.of("..", "adapter-rest-javalin", "target", "hotel-chat.jar");

    private final Process process;
    private final Path output;
    private final Path errors;

    /**
     * Starts the jar, if it is packaged already.
     *
     * @param environment goes before what the tests run with
     */
    Jar(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        assumeThat(FILE).as("mvn verify packages the server before this test").exists();
        output = folder.resolve("output.txt");
        errors = folder.resolve("errors.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                FILE.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** The status with which it ends of itself. */
    int exitStatus() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    String errors() throws IOException {
        return Files.readString(errors, StandardCharsets.UTF_8);
    }

    /** Tells it to end, as an operator does; the status with which it does. */
    int stop() {
        close();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Does not end when it is told to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
