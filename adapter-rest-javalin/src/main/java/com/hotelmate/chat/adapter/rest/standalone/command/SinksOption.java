package com.hotelmate.chat.adapter.rest.standalone.command;

import java.util.List;
import picocli.CommandLine.Option;

/** Whose letters a command sees to. */
final class SinksOption {

    @Option(
            names = "--sink",
            paramLabel = "NAME",
            split = ",",
            description = "Only the letters to this service; by default those to ${DEFAULT-VALUE}.",
            defaultValue = "pusher")
    private List<String> names = List.of();

    List<String> names() {
        return List.copyOf(names);
    }
}
