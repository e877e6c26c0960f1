/** A real PostgreSQL for tests. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.database;

import org.jspecify.annotations.NullMarked;
