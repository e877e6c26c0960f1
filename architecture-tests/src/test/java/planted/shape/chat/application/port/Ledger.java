package planted.shape.chat.application.port;

/** A port that brings its own implementation. */
public final class Ledger {}
