package com.hotelmate.chat.adapter.jooq.embedded;

import com.google.common.io.BaseEncoding;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that lives with this process and keeps its data in a directory, as durably as any: what was
 * committed survives the loss of power. It listens on this machine only, on a free port, and wants a password that stands
 * in the directory. A server that outlived its process is stopped before a new one starts. Thread-safe.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "hotelchat";
    private static final int PASSWORD_BYTES = 24;
    private static final FileAttribute<Set<PosixFilePermission>> FOR_OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> DIRECTORY_FOR_OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Cluster cluster;
    private final DirectoryLock lock;
    private final DatabaseAddress address;
    private boolean closed;

    private EmbeddedDatabase(Cluster cluster, DirectoryLock lock, DatabaseAddress address) {
        this.cluster = cluster;
        this.lock = lock;
        this.address = address;
    }

    /**
     * Starts the server on the data in that directory; without data, makes some.
     *
     * @throws EmbeddedDatabaseException if that is not possible
     */
    public static EmbeddedDatabase start(Path directory) {
        try {
            Path home = directory.toAbsolutePath().normalize();
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home, DIRECTORY_FOR_OWNER_ONLY);
            }
            return start(home, DirectoryLock.take(home));
        } catch (IOException | SQLException e) {
            throw new EmbeddedDatabaseException("The embedded database in " + directory + " does not start", e);
        }
    }

    /** Where the database is, for somebody who owns it and is no superuser. */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * Stops the server as soon as its transactions are written, and lets the directory go. To be called when nobody uses
     * the database any more; closing twice, or after the server died, does no harm.
     *
     * @throws EmbeddedDatabaseException if the server does not stop
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            cluster.clearUp();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The embedded database does not stop", e);
        }
    }

    private static EmbeddedDatabase start(Path home, DirectoryLock lock) throws IOException, SQLException {
        boolean started = false;
        try {
            Cluster cluster = new Cluster(home, Programs.in(Binaries.unpackInto(home)));
            Path passwordFile = passwordFile(home);
            cluster.create(passwordFile);
            cluster.clearUp();
            int port = cluster.start();
            String password = Files.readString(passwordFile).strip();
            try {
                createDatabase(port, password);
            } catch (SQLException e) {
                cluster.stop();
                throw e;
            }
            DatabaseAddress address = new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, Optional.of(NAME), Optional.of(password));
            EmbeddedDatabase database = new EmbeddedDatabase(cluster, lock, address);
            started = true;
            return database;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static Path passwordFile(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] password = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(password);
            Path draft = home.resolve("password.making");
            Files.deleteIfExists(draft);
            Files.createFile(draft, FOR_OWNER_ONLY);
            Files.writeString(draft, BaseEncoding.base16().lowerCase().encode(password) + "\n");
            Files.move(draft, file);
        }
        return file;
    }

    private static void createDatabase(int port, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(password);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            }
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }
}
