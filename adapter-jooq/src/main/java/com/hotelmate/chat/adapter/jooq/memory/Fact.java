package com.hotelmate.chat.adapter.jooq.memory;

/**
 * Something about the house that a node may remember.
 *
 * @param name spelled alike by all nodes, and different for any two facts
 * @param type what the fact is told as
 */
public record Fact<T>(String name, Class<T> type) {}
