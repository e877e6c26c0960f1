package planted.system.chat.application;

import org.slf4j.Logger;

/** A use case that writes down what it heard. */
public record Diarist(Logger diary) {}
