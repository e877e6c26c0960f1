package com.hotelmate.chat.adapter.jooq.memory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;

/** Lets one writer after the other decide, even about a row that is not there yet. */
public final class Turn {

    private Turn() {}

    /** Waits until nobody else has the turn of that name, and has it until the end of the transaction. */
    public static void take(DSLContext transaction, String name) {
        transaction
                .select(field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, val("hotelchat " + name)))
                .fetch();
    }
}
