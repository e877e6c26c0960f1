/** Connections: where the database is, how many connections a node keeps to it, and whether it answers. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.pool;

import org.jspecify.annotations.NullMarked;
