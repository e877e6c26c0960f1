package com.hotelmate.chat.adapter.rest.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DeadLetterCommandsTest {

    private static final String ONE = "pusher/killarney/7/3";
    private static final String OTHER = "pusher/dublin/8/1";
    private static final String ELSEWHERE = "fax/dublin/8/2";

    @TempDir
    private Path folder;

    private final StringWriter output = new StringWriter();
    private Path settings;

    @BeforeEach
    void buryThree() throws Exception {
        DatabaseAddress address = TestDatabase.newAddress();
        settings = Files.writeString(
                folder.resolve("chat.properties"),
                "DATABASE_URL=" + address.jdbcUrl() + "?user=" + address.user().orElseThrow()
                        + address.password().map(word -> "&password=" + word).orElse("")
                        + "\nDATABASE_TIMEOUT_SECONDS=20\n");
        try (Pool pool = Pool.open(PoolSettings.of(address));
                Connection connection = pool.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO hotelchat.dead_letter (hotel, sink, conversation, seq, reason, attempts, at) VALUES"
                            + " ('killarney', 'pusher', 7, 3, 'too large', 1, now()),"
                            + " ('dublin', 'pusher', 8, 1, 'no such channel', 4, now()),"
                            + " ('dublin', 'fax', 8, 2, 'out of paper', 1, now())");
        }
    }

    @Test
    void listWhatWasRefused() {
        assertThat(run("list")).isZero();

        assertThat(output.toString())
                .contains(ONE, "too large", OTHER, "no such channel", "attempts: 4")
                .doesNotContain(ELSEWHERE);
    }

    @Test
    void listTheLettersOfOneServiceOnly() {
        assertThat(run("list", "--sink", "fax")).isZero();

        assertThat(output.toString()).contains(ELSEWHERE).doesNotContain(ONE, OTHER);
    }

    @Test
    void forgetOneLetterAndKeepTheOther() {
        assertThat(run("discard", ONE)).isZero();

        assertThat(output.toString()).contains("Forgotten " + ONE, "1 of 1");
        assertThat(listed()).contains(OTHER).doesNotContain(ONE);
    }

    @Test
    void handThemAllOverOnceMore() {
        assertThat(run("retry", "--all")).isZero();

        assertThat(output.toString()).contains("Repeated " + ONE, "Repeated " + OTHER);
        assertThat(listed()).contains("There are none.");
    }

    @Test
    void sayWhenThereIsNoSuchLetter() {
        assertThat(run("retry", "pusher/killarney/7/99")).isEqualTo(1);

        assertThat(output.toString()).contains("0 of 1");
    }

    private String listed() {
        output.getBuffer().setLength(0);
        assertThat(run("list")).isZero();
        return output.toString();
    }

    private int run(String command, String... rest) {
        String[] arguments = new String[rest.length + 3];
        arguments[0] = command;
        arguments[1] = "--settings";
        arguments[2] = settings.toString();
        System.arraycopy(rest, 0, arguments, 3, rest.length);
        return new CommandLine(new DeadLetterCommands())
                .setOut(new PrintWriter(output))
                .execute(arguments);
    }
}
