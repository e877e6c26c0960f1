package planted.foreigntechnology.chat.adapter.rest;

import picocli.CommandLine;

/** Routes that an embedder could not load. */
public record TypedRoutes(CommandLine command) {}
