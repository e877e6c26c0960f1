package com.hotelmate.chat.adapter.jooq.embedded;

import java.nio.file.Path;
import java.sql.SQLException;

/** A process that starts the database in the directory of its argument, commits a word, and is gone without a goodbye. */
final class SuddenEnd {

    private SuddenEnd() {}

    public static void main(String[] arguments) throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        Words.write(database, "committed");
        Runtime.getRuntime().halt(137);
    }
}
