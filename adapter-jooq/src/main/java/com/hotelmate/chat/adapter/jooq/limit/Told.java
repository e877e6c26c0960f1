package com.hotelmate.chat.adapter.jooq.limit;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.CONSUMPTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;

/** What a node told the others that it had counted. */
record Told(long id, String node, Map<String, Long> counts) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    /** What was counted longer ago has refilled since, at least in part. */
    private static final Condition IN_TIME =
            CONSUMPTION.COUNTED_AT.gt(field("statement_timestamp() - interval '30 seconds'", Instant.class));

    static Select<?> rows(Condition written) {
        return select(CONSUMPTION.ID, CONSUMPTION.NODE, CONSUMPTION.COUNTS, CONSUMPTION.TRANSACTION)
                .from(CONSUMPTION)
                .where(written)
                .and(IN_TIME);
    }

    static Told of(Record row) {
        try {
            return new Told(
                    row.get(CONSUMPTION.ID),
                    row.get(CONSUMPTION.NODE),
                    JSON.readValue(row.get(CONSUMPTION.COUNTS).data(), COUNTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts that no node has told", e);
        }
    }

    static JSONB json(Map<String, Long> counts) {
        try {
            return JSONB.valueOf(JSON.writeValueAsString(counts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
