package com.hotelmate.chat.adapter.jooq.pool;

/**
 * What the connections of a pool are doing.
 *
 * @param waiting threads that wait for a connection
 */
public record PoolCounts(int active, int idle, int waiting) {}
