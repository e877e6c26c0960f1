package com.hotelmate.chat.adapter.jooq.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of PostgreSQL, which refuse to work for root: then they are shown a user that is nobody. */
final class Programs {

    private static final List<String> AS_NOBODY = List.of("unshare", "-U");
    private static final long LONGEST_SECONDS = 150;

    private final Path home;
    private final List<String> prefix;

    private Programs(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static Programs in(Path home) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return new Programs(home, List.of());
        }
        List<String> probe = new ArrayList<>(AS_NOBODY);
        probe.add("true");
        if (!succeeds(probe)) {
            throw new EmbeddedDatabaseException(
                    "The embedded database does not run as root here, since the system allows"
                            + " no user namespaces: run the server as another user, or set DATABASE_URL");
        }
        return new Programs(home, AS_NOBODY);
    }

    /** Runs a program until it ends, which it has to do well; what it said. */
    String run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitStatus(process) != 0) {
            throw new IOException(program + " failed: " + output.strip());
        }
        return output;
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = start(command);
            process.getInputStream().readAllBytes();
            return exitStatus(process) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static int exitStatus(Process process) throws IOException {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("a program of PostgreSQL did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
