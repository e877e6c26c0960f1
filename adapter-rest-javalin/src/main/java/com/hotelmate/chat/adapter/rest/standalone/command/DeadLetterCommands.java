package com.hotelmate.chat.adapter.rest.standalone.command;

import com.hotelmate.chat.adapter.rest.standalone.backing.DeadLetterOffice;
import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.DeadLetterId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sees to the changes that a service outside refused for good. */
@Command(
        name = "dead-letters",
        description = "Lists what services outside refused for good, hands it over once more, or forgets it.",
        mixinStandardHelpOptions = true)
public final class DeadLetterCommands {

    private static final String WHICH = "The letters, as the list names them: SINK/HOTEL/CONVERSATION/NUMBER.";
    private static final String ALL = "All of them.";

    @Spec
    private @Nullable CommandSpec spec;

    /** What is to be done with them is said on the command line. */
    public DeadLetterCommands() {}

    @Command(name = "list", description = "Lists them, oldest first.", mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOption database, @Mixin SinksOption sinks) {
        try (DeadLetterOffice office = DeadLetterOffice.open(database.read(), sinks.names())) {
            StringBuilder text = new StringBuilder();
            for (DeadLetter letter : office.letters().list()) {
                line(
                        text,
                        name(letter) + "  " + letter.at() + "  attempts: " + letter.attempts() + "  "
                                + letter.reason());
            }
            Output.print(spec, text.length() == 0 ? "There are none." + System.lineSeparator() : text.toString());
            return 0;
        }
    }

    @Command(name = "retry", description = "Hands them over once more.", mixinStandardHelpOptions = true)
    int retry(
            @Mixin DatabaseOption database,
            @Mixin SinksOption sinks,
            @Option(names = "--all", description = ALL) boolean all,
            @Parameters(arity = "0..*", paramLabel = "LETTER", description = WHICH) @Nullable List<String> names) {
        try (DeadLetterOffice office = DeadLetterOffice.open(database.read(), sinks.names())) {
            return forEach(office, all, names, "Repeated", office.letters()::repeat);
        }
    }

    @Command(name = "discard", description = "Forgets them.", mixinStandardHelpOptions = true)
    int discard(
            @Mixin DatabaseOption database,
            @Mixin SinksOption sinks,
            @Option(names = "--all", description = ALL) boolean all,
            @Parameters(arity = "0..*", paramLabel = "LETTER", description = WHICH) @Nullable List<String> names) {
        try (DeadLetterOffice office = DeadLetterOffice.open(database.read(), sinks.names())) {
            return forEach(office, all, names, "Forgotten", office.letters()::discard);
        }
    }

    private int forEach(
            DeadLetterOffice office,
            boolean all,
            @Nullable List<String> names,
            String done,
            Predicate<DeadLetterId> action) {
        List<String> wanted = names == null ? List.of() : names;
        StringBuilder text = new StringBuilder();
        int found = 0;
        for (DeadLetter letter : office.letters().list()) {
            if ((all || wanted.contains(name(letter))) && action.test(letter.id())) {
                line(text, done + " " + name(letter));
                found++;
            }
        }
        line(text, found + " of " + (all ? found : wanted.size()));
        Output.print(spec, text.toString());
        return all || found == wanted.size() ? 0 : 1;
    }

    private static String name(DeadLetter letter) {
        return letter.sink() + "/" + letter.hotel().value() + "/"
                + letter.conversation().value() + "/" + letter.seq();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
