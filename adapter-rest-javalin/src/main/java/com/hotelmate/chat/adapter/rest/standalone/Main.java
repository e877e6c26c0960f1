package com.hotelmate.chat.adapter.rest.standalone;

import com.hotelmate.chat.adapter.rest.standalone.command.DeadLetterCommands;
import com.hotelmate.chat.adapter.rest.standalone.command.Demo;
import com.hotelmate.chat.adapter.rest.standalone.command.Migrate;
import com.hotelmate.chat.adapter.rest.standalone.command.Serve;
import com.hotelmate.chat.adapter.rest.standalone.settings.SettingsException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the standalone server. */
@Command(
        name = "hotel-chat",
        description = "The messaging backend that a hotel's guests and staff talk through.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {Demo.class, Serve.class, Migrate.class, DeadLetterCommands.class},
        footer = {"", "Settings are read from the environment; their names and meanings stand in docs/settings.md."})
public final class Main {

    private static final int WRONG_SETTINGS = 2;

    private Main() {}

    /** Runs a command; the process ends when it does. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "com/hotelmate/chat/adapter/rest/standalone/logback.xml");
        int status = new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return failure instanceof SettingsException ? WRONG_SETTINGS : 1;
                })
                .execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The version in the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "hotel-chat "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }
}
