package planted.foreigntechnology.chat.adapter.archive;

import io.javalin.Javalin;

/** A store with a web server in it. */
public record JavalinArchive(Javalin server) {}
