package com.hotelmate.chat.adapter.rest.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of the standalone server. */
@Command(
        name = "hotel-chat",
        description = "The messaging backend that a hotel's guests and staff talk through.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {Main.Demo.class, Main.Serve.class},
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

    /** What every command that starts a server takes. */
    static final class Where {

        @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0 for any free port.")
        private @Nullable Integer port;

        @Option(
                names = "--settings",
                paramLabel = "FILE",
                description = "A properties file with settings; the environment goes before it.")
        private @Nullable Path file;

        Settings settings(Mode implied) {
            Map<String, String> values = new HashMap<>();
            Optional.ofNullable(file).ifPresent(path -> values.putAll(read(path)));
            values.putAll(System.getenv());
            Optional.ofNullable(port).ifPresent(chosen -> values.put("PORT", chosen.toString()));
            return Settings.read(values, implied);
        }

        private static Map<String, String> read(Path path) {
            Properties properties = new Properties();
            try (InputStream stream = Files.newInputStream(path)) {
                properties.load(stream);
            } catch (IOException e) {
                throw new UncheckedIOException("The settings file cannot be read: " + path, e);
            }
            Map<String, String> values = new HashMap<>();
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
            return values;
        }
    }

    @Command(
            name = "demo",
            description = "Runs in memory with two sample hotels, and tells who can log in.",
            mixinStandardHelpOptions = true)
    static final class Demo implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = "--credentials-file",
                paramLabel = "FILE",
                description = "Also writes who can log in as JSON to this file.")
        private @Nullable Path credentialsFile;

        @Override
        public Integer call() {
            Server server = Server.start(where.settings(Mode.DEMO)).untilTheProcessEnds();
            DemoCredentials credentials = server.furnishDemo();
            Optional.ofNullable(credentialsFile).ifPresent(credentials::writeTo);
            print(spec, credentials.forPeople());
            return 0;
        }
    }

    @Command(name = "serve", description = "Runs with the hotels that are entered.", mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {

        @Mixin
        private final Where where = new Where();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            Server server = Server.start(where.settings(Mode.PRODUCTION)).untilTheProcessEnds();
            print(spec, "Hotel Chat on " + server.baseUrl() + System.lineSeparator());
            return 0;
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

    private static void print(@Nullable CommandSpec spec, String text) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        }
    }
}
