package com.hotelmate.chat.adapter.rest.standalone.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to listen, which every command takes that starts a server. */
final class PortOption {

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0 for any free port.")
    private @Nullable Integer port;

    Optional<String> typed() {
        return Optional.ofNullable(port).map(String::valueOf);
    }
}
