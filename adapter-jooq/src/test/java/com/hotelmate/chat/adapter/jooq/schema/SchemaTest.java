package com.hotelmate.chat.adapter.jooq.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the committed description to what the migrations make. After a new migration, run it once with
 * {@code -Dhotelchat.schema.renew=true} to write the description anew.
 */
class SchemaTest {

    private static final Path COMMITTED = Path.of("src/generated/java");

    @Test
    void describesWhatTheMigrationsMake(@TempDir Path folder) throws Exception {
        if (Boolean.getBoolean("hotelchat.schema.renew")) {
            SchemaGenerator.generateInto(COMMITTED);
        }
        SchemaGenerator.generateInto(folder);

        assertThat(sourcesIn(COMMITTED)).isEqualTo(sourcesIn(folder));
    }

    private static Map<String, String> sourcesIn(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> sources.put(folder.relativize(file).toString(), read(file)));
        }
        return sources;
    }

    /** Without the warning that the generator has suppressed on those JDKs only that know it. */
    private static String read(Path file) {
        try {
            return Files.readString(file).replace(", \"this-escape\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
