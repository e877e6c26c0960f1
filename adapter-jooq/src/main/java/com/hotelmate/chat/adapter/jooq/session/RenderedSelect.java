package com.hotelmate.chat.adapter.jooq.session;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * A query that is turned into SQL once and then only gets its values. The text is the same each time, so the server plans
 * it once per connection. Thread-safe.
 */
public final class RenderedSelect {

    private final String sql;
    private final Field<?>[] columns;

    private RenderedSelect(String sql, Field<?>[] columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /** Takes the query; whatever values it was built with are only placeholders. */
    public static RenderedSelect of(Select<?> query) {
        return new RenderedSelect(
                DSL.using(SQLDialect.POSTGRES).render(query), query.getSelect().toArray(new Field<?>[0]));
    }

    /** Runs it with the values in the order in which the query's text names them; none of them may be null. */
    public Result<Record> fetch(DSLContext context, Object... values) {
        return context.resultQuery(sql, values).coerce(columns).fetch();
    }
}
