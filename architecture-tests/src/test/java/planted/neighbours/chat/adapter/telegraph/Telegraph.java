package planted.neighbours.chat.adapter.telegraph;

/** The neighbour. */
public record Telegraph(String wire) {}
