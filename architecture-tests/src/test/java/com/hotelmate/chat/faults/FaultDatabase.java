package com.hotelmate.chat.faults;

import com.hotelmate.chat.adapter.jooq.embedded.EmbeddedDatabase;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A durable PostgreSQL behind a {@link CuttingProxy}, which nodes find under one address even after a restart. */
final class FaultDatabase implements AutoCloseable {

    /** How the statement begins that stores what a unit of work decided. */
    private static final String STORING = "UPDATE hotelchat.guest_conversation c";

    private final Path directory;
    private final CuttingProxy proxy;
    private EmbeddedDatabase database;

    private FaultDatabase(Path directory, EmbeddedDatabase database, CuttingProxy proxy) {
        this.directory = directory;
        this.database = database;
        this.proxy = proxy;
    }

    static FaultDatabase start(Path directory) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(directory);
        return new FaultDatabase(directory, database, new CuttingProxy(portOf(database), STORING));
    }

    /** What a node is given as {@code DATABASE_URL}. */
    String url() {
        DatabaseAddress address = database.address();
        return "postgres://" + address.user().orElseThrow() + ":"
                + address.password().orElseThrow() + "@127.0.0.1:" + proxy.port() + "/hotelchat";
    }

    CuttingProxy proxy() {
        return proxy;
    }

    /** Breaks the server off in the middle of everything, as {@code pg_ctl stop -m immediate} does. */
    void breakOff() {
        long server = Long.parseLong(firstLineOf(find("postmaster.pid")));
        UnixSignal.send("QUIT", server);
        ProcessHandle.of(server).ifPresent(process -> process.onExit().join());
    }

    /** Starts it again on what it had written. */
    void comeBack() {
        database.close();
        database = EmbeddedDatabase.start(directory);
        proxy.leadTo(portOf(database));
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        database.close();
    }

    private static int portOf(EmbeddedDatabase database) {
        return Integer.parseInt(database.address().jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private Path find(String name) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLineOf(Path file) {
        try {
            return Files.readAllLines(file).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
