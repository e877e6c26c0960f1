package com.hotelmate.chat.adapter.jooq.session;

import java.util.function.LongConsumer;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Takes the time of one statement, from asking for it to its last row. */
final class StatementTimes implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private final transient LongConsumer statementNanos;
    private long start;

    StatementTimes(LongConsumer statementNanos) {
        this.statementNanos = statementNanos;
    }

    @Override
    public void start(ExecuteContext context) {
        start = System.nanoTime();
    }

    @Override
    public void end(ExecuteContext context) {
        statementNanos.accept(System.nanoTime() - start);
    }
}
