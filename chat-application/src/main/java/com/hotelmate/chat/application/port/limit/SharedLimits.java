package com.hotelmate.chat.application.port.limit;

/**
 * How the nodes of a deployment keep limits together.
 *
 * @param buckets for what must not slip through
 * @param counts for all the rest
 */
public record SharedLimits(SharedBuckets buckets, SharedCounts counts) {}
