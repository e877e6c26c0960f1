package com.hotelmate.chat.adapter.rest.standalone.command;

import com.hotelmate.chat.adapter.rest.standalone.settings.DatabaseSettings;
import com.hotelmate.chat.adapter.rest.standalone.settings.Mode;
import com.hotelmate.chat.adapter.rest.standalone.settings.SettingsException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** Which database a command works on that starts no server. */
final class DatabaseOption {

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    /**
     * Reads it.
     *
     * @throws SettingsException if there is none
     */
    DatabaseSettings read() {
        // No secrets are needed, so none are asked for.
        return settings.read(Mode.TEST, Map.of("EMBEDDED_DATABASE", directory.typed()))
                .database()
                .orElseThrow(() -> new SettingsException(
                        List.of("DATABASE_URL takes the address of the database, and is not set")));
    }
}
