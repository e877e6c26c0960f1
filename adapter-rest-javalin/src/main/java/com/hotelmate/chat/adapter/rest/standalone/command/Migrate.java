package com.hotelmate.chat.adapter.rest.standalone.command;

import com.hotelmate.chat.adapter.rest.standalone.backing.Migration;
import com.hotelmate.chat.adapter.rest.standalone.settings.DatabaseSettings;
import com.hotelmate.chat.adapter.rest.standalone.settings.Mode;
import com.hotelmate.chat.adapter.rest.standalone.settings.SettingsException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings a database to the form that this version works with. */
@Command(
        name = "migrate",
        description = "Applies the migrations that the database is missing, and tells which they were.",
        mixinStandardHelpOptions = true)
public final class Migrate implements Callable<Integer> {

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** What is to be migrated is said on the command line. */
    public Migrate() {}

    @Override
    public Integer call() {
        // No secrets are needed for this, so none are asked for.
        DatabaseSettings database = settings.read(Mode.TEST, Map.of("EMBEDDED_DATABASE", directory.typed()))
                .database()
                .orElseThrow(() -> new SettingsException(
                        List.of("DATABASE_URL takes the address of the database to migrate, and is not set")));
        List<String> applied = Migration.apply(database);
        StringBuilder text = new StringBuilder();
        applied.forEach(name -> text.append("Applied ").append(name).append(System.lineSeparator()));
        text.append(applied.isEmpty() ? "Nothing was missing." : "Done: " + applied.size() + " applied.")
                .append(System.lineSeparator());
        Output.print(spec, text.toString());
        return 0;
    }
}
