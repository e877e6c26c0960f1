package com.hotelmate.chat.adapter.rest.standalone.command;

import com.hotelmate.chat.adapter.rest.standalone.settings.Mode;
import com.hotelmate.chat.adapter.rest.standalone.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings are read from, which every command takes. */
final class SettingsOption {

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "A properties file with settings; the environment goes before it.")
    private @Nullable Path file;

    /**
     * Reads the settings.
     *
     * @param options what was typed, by the name of the setting; it goes before everything else
     */
    Settings read(Mode implied, Map<String, Optional<String>> options) {
        Map<String, String> values = new HashMap<>();
        Optional.ofNullable(file).ifPresent(path -> values.putAll(read(path)));
        values.putAll(System.getenv());
        options.forEach((name, value) -> value.ifPresent(typed -> values.put(name, typed)));
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
