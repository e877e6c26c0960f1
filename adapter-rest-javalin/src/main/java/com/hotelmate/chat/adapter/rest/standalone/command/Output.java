package com.hotelmate.chat.adapter.rest.standalone.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What a command says to the person who typed it. */
final class Output {

    private Output() {}

    static void print(@Nullable CommandSpec spec, String text) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        }
    }
}
