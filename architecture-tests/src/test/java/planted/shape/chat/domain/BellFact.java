package planted.shape.chat.domain;

/** What may happen to a bell. */
public sealed interface BellFact {

    /** A fact that is not equal to itself when it is read again. */
    final class Rung implements BellFact {}
}
