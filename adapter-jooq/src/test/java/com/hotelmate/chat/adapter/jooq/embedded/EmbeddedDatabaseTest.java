package com.hotelmate.chat.adapter.jooq.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One directory for all of it, since making one takes long; every test leaves its database stopped. */
class EmbeddedDatabaseTest {

    @TempDir
    private static Path folder;

    private final Path directory = folder.resolve("a house of its own");

    @Test
    void keepsItsDataFromStartToStart() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
            Words.write(first, "kept");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(directory)) {
            assertThat(Words.in(second)).contains("kept");
        }
    }

    @Test
    void isDurable() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Words.ask(
                            database,
                            "SELECT setting FROM pg_settings WHERE name IN"
                                    + " ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')"))
                    .hasSize(4)
                    .containsOnly("on");
        }
    }

    @Test
    void isForThisMachineAndForWhoKnowsThePassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            DatabaseAddress address = database.address();

            assertThat(Words.ask(database, "SHOW listen_addresses")).containsExactly("127.0.0.1");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(address.jdbcUrl(), "postgres", "guessed"));
            assertThat(Words.ask(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .containsExactly("f");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void belongsToOneServerAtATime() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(directory))
                    .withMessageContaining("in use by another server");
            assertThat(database.address().user()).contains("hotelchat");
        }
    }

    @Test
    void isTakenOverFromAProcessThatWasKilled() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SuddenEnd.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.txt").toFile())
                .start();
        assertThat(killed.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(killed.exitValue())
                .as(() -> text(folder.resolve("killed.txt")))
                .isEqualTo(137);
        ProcessHandle leftBehind = postmaster().orElseThrow();
        assertThat(leftBehind.isAlive()).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(postmaster()).isPresent().get().isNotEqualTo(leftBehind);
            assertThat(Words.in(database)).contains("committed");
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void isNotKeptFromStartingByANumberThatSomebodyElseHasNow() throws Exception {
        EmbeddedDatabase.start(directory).close();
        Files.writeString(
                directory.resolve("data").resolve("postmaster.pid"),
                ProcessHandle.current().parent().orElseThrow().pid() + "\n" + directory.resolve("data") + "\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Words.ask(database, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void doesNotTouchTheDataOfAnotherVersion() throws IOException {
        EmbeddedDatabase.start(directory).close();
        Path version = directory.resolve("data").resolve("PG_VERSION");
        String right = Files.readString(version);
        try {
            Files.writeString(version, "11\n");

            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(directory))
                    .withMessageContaining("made by PostgreSQL 11");
        } finally {
            Files.writeString(version, right);
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = directory.resolve("data").resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0)))
                : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
