package com.hotelmate.chat.adapter.rest.standalone.command;

import com.hotelmate.chat.adapter.rest.standalone.backing.Migration;
import java.util.List;
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
    private final DatabaseOption database = new DatabaseOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** What is to be migrated is said on the command line. */
    public Migrate() {}

    @Override
    public Integer call() {
        List<String> applied = Migration.apply(database.read());
        StringBuilder text = new StringBuilder();
        applied.forEach(name -> text.append("Applied ").append(name).append(System.lineSeparator()));
        text.append(applied.isEmpty() ? "Nothing was missing." : "Done: " + applied.size() + " applied.")
                .append(System.lineSeparator());
        Output.print(spec, text.toString());
        return 0;
    }
}
