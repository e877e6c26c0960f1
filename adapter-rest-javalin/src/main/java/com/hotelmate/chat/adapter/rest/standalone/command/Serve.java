package com.hotelmate.chat.adapter.rest.standalone.command;

import com.hotelmate.chat.adapter.rest.standalone.Server;
import com.hotelmate.chat.adapter.rest.standalone.settings.Mode;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one node. */
@Command(
        name = "serve",
        description =
                "Runs with the hotels that are entered: in the database that DATABASE_URL names, in one of its own,"
                        + " or in memory.",
        mixinStandardHelpOptions = true)
public final class Serve implements Callable<Integer> {

    @Mixin
    private final PortOption port = new PortOption();

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** What is to be served is said on the command line. */
    public Serve() {}

    @Override
    public Integer call() {
        Server server = Server.start(settings.read(
                        Mode.PRODUCTION, Map.of("PORT", port.typed(), "EMBEDDED_DATABASE", directory.typed())))
                .untilTheProcessEnds();
        Output.print(spec, "Hotel Chat on " + server.baseUrl() + System.lineSeparator());
        return 0;
    }
}
