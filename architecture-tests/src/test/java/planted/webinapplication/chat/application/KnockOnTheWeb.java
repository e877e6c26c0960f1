package planted.webinapplication.chat.application;

import io.javalin.http.Context;

/** A use case that knows who calls it, and how. */
@FunctionalInterface
public interface KnockOnTheWeb {

    void handle(Context request);
}
