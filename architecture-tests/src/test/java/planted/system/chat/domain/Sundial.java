package planted.system.chat.domain;

import java.time.Instant;
import java.util.function.Supplier;

/** Asks for the time, and not even by a call. */
public record Sundial(Supplier<Instant> shadow) {

    public Sundial() {
        this(Instant::now);
    }
}
