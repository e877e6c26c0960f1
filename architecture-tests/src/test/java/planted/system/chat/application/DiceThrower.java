package planted.system.chat.application;

import java.util.UUID;

/** Leaves a name to chance. */
public final class DiceThrower {

    public UUID name() {
        return UUID.randomUUID();
    }
}
