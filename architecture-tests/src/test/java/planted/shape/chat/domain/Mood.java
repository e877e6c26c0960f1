package planted.shape.chat.domain;

/** A family that anybody can join. */
public interface Mood {}
