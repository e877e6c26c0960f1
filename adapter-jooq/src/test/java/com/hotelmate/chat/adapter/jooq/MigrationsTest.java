package com.hotelmate.chat.adapter.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {

    @Test
    void tellWhatTheyDidAndDoItOnce() {
        Migrations migrations = new Migrations(TestDatabase.createEmpty());
        assertThat(migrations.areComplete()).isFalse();

        assertThat(migrations.apply()).startsWith("1 guest chat", "2 house");
        assertThat(migrations.areComplete()).isTrue();
        assertThat(migrations.apply()).isEmpty();
    }

    @Test
    void areDoneByOneOfTheNodesThatStartAtOnce() {
        var database = TestDatabase.createEmpty();
        var one = CompletableFuture.supplyAsync(() -> new Migrations(database).apply());
        var other = CompletableFuture.supplyAsync(() -> new Migrations(database).apply());

        assertThat(Stream.concat(one.join().stream(), other.join().stream()))
                .contains("1 guest chat")
                .doesNotHaveDuplicates();
        assertThat(new Migrations(database).areComplete()).isTrue();
    }

    @Test
    void waitForADatabaseThatIsAway() throws IOException {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere.setUrl("jdbc:postgresql://127.0.0.1:" + closedSoon.getLocalPort() + "/chat");
        }

        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> new Migrations(nowhere).apply());
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> new Migrations(nowhere).areComplete());
    }
}
