package com.hotelmate.chat.endtoend.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that embeds the chat decides which Gson there is, and whether there is a Netty. */
class OtherVersionsTest {

    private static final Path OTHERS = Path.of("target", "other-versions");

    private static final List<String> OURS =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));

    @TempDir
    Path folder;

    @Test
    void anOlderGsonWillDoAndAForeignNettyIsLeftAlone() throws Exception {
        List<String> classPath = new ArrayList<>(OURS);
        assertThat(classPath.removeIf(OtherVersionsTest::isGson))
                .as("a Gson to replace")
                .isTrue();
        classPath.addAll(jarsIn(OTHERS));

        assertThat(run(classPath))
                .contains(
                        EmbeddingHouse.GSON + "gson-2.8.9.jar",
                        EmbeddingHouse.NETTY + "netty-common-4.1.115.Final.jar",
                        EmbeddingHouse.DONE);
    }

    @Test
    void noNettyIsNeeded() throws Exception {
        assertThat(run(OURS))
                .contains(EmbeddingHouse.NETTY + EmbeddingHouse.NONE, EmbeddingHouse.DONE)
                .doesNotContain(EmbeddingHouse.GSON + "gson-2.8.9.jar");
    }

    /** What a house on that class path says, which has to end well. */
    private List<String> run(List<String> classPath) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process house = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        String.join(File.pathSeparator, classPath),
                        EmbeddingHouse.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = house.waitFor(90, TimeUnit.SECONDS);
            List<String> lines = Files.readAllLines(output);
            assertThat(ended).as(() -> "ends: " + String.join("\n", lines)).isTrue();
            assertThat(house.exitValue())
                    .as(() -> "status: " + String.join("\n", lines))
                    .isZero();
            return lines;
        } finally {
            house.destroyForcibly();
        }
    }

    private static List<String> jarsIn(Path directory) throws IOException {
        try (Stream<Path> jars = Files.list(directory)) {
            return jars.map(Path::toString).sorted().toList();
        }
    }

    private static boolean isGson(String entry) {
        return Path.of(entry).getFileName().toString().startsWith("gson-");
    }
}
