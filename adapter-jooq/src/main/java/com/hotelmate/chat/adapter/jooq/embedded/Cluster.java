package com.hotelmate.chat.adapter.jooq.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The data of the embedded database, and the server that works on it. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final int PORTS_TO_TRY = 5;
    private static final String PATIENCE_SECONDS = "120";

    /** Durable whatever the file in the data directory says, reachable from here only, with a log that says no texts. */
    private static final String OPTIONS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
            + " -c logging_collector=on -c log_directory=log -c log_filename=postgresql-%a.log"
            + " -c log_truncate_on_rotation=on -c log_rotation_age=1d -c log_rotation_size=0"
            + " -c log_error_verbosity=terse -c log_min_error_statement=panic -c log_statement=none"
            + " -c timezone=UTC -c log_timezone=UTC";

    private final Path data;
    private final Path startLog;
    private final Programs programs;

    Cluster(Path directory, Programs programs) {
        this.data = directory.resolve("data");
        this.startLog = directory.resolve("start.log");
        this.programs = programs;
    }

    /** Makes the data directory, as a whole or not at all. */
    void create(Path passwordFile) throws IOException {
        if (Files.isDirectory(data)) {
            requireSameVersion();
            return;
        }
        Path draft = data.resolveSibling("data.making");
        Binaries.delete(draft);
        programs.run(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server; the port it listens on. */
    int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.deleteIfExists(startLog);
            try {
                programs.run(
                        "pg_ctl",
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        startLog.toString(),
                        "-w",
                        "-t",
                        PATIENCE_SECONDS,
                        "-o",
                        "-p " + port + OPTIONS);
                return port;
            } catch (IOException e) {
                String why = Files.exists(startLog) ? Files.readString(startLog).strip() : "";
                if (attempt == PORTS_TO_TRY || !why.contains("could not bind")) {
                    throw new IOException(e.getMessage() + System.lineSeparator() + why, e);
                }
            }
        }
    }

    void stop() throws IOException {
        programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", PATIENCE_SECONDS);
    }

    /** Stops a server that runs, and forgets one that died without a word. */
    void clearUp() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> named = Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
        if (named.filter(this::worksHere).isPresent()) {
            stop();
        } else if (named.isPresent() && ProcessHandle.allProcesses().noneMatch(this::worksHere)) {
            // Somebody else got its number meanwhile, which PostgreSQL cannot tell from a server that runs.
            Files.delete(pidFile);
        }
    }

    /** A server and its helpers work in their data directory. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private void requireSameVersion() throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION")).strip();
        String version = programs.run("postgres", "--version")
                .replaceAll("\\D*(\\d+).*", "$1")
                .strip();
        if (!made.equals(version)) {
            throw new EmbeddedDatabaseException(
                    "The data in " + data + " was made by PostgreSQL " + made + ", and this version brings " + version
                            + ": start it with the old version, dump it and restore it");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
