package com.hotelmate.chat.adapter.rest.standalone.command;

import com.hotelmate.chat.adapter.rest.standalone.Server;
import com.hotelmate.chat.adapter.rest.standalone.demo.DemoCredentials;
import com.hotelmate.chat.adapter.rest.standalone.settings.Mode;
import com.hotelmate.chat.adapter.rest.standalone.settings.Settings;
import com.hotelmate.chat.adapter.rest.standalone.settings.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries everything out. */
@Command(
        name = "demo",
        description = "Runs in memory with two sample hotels, and tells who can log in.",
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {

    @Mixin
    private final PortOption port = new PortOption();

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--credentials-file",
            paramLabel = "FILE",
            description = "Also writes who can log in as JSON to this file.")
    private @Nullable Path credentialsFile;

    /** What is to be demonstrated is said on the command line. */
    public Demo() {}

    @Override
    public Integer call() {
        Settings read = settings.read(Mode.DEMO, Map.of("PORT", port.typed()));
        if (read.database().isPresent()) {
            throw new SettingsException(
                    List.of("DATABASE_URL takes nothing for a demo, which keeps everything in memory: use serve"));
        }
        Server server = Server.start(read).untilTheProcessEnds();
        DemoCredentials credentials = server.furnishDemo();
        Optional.ofNullable(credentialsFile).ifPresent(credentials::writeTo);
        Output.print(spec, credentials.forPeople());
        return 0;
    }
}
