package com.hotelmate.chat.adapter.rest.standalone.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the embedded database lives, which every command takes that works with one. */
final class DirectoryOption {

    @Option(
            names = "--embedded-database",
            paramLabel = "DIR",
            description = "Works with a PostgreSQL of its own, kept in this directory.")
    private @Nullable Path directory;

    Optional<String> typed() {
        return Optional.ofNullable(directory).map(Path::toString);
    }
}
