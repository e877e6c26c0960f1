/** A durable PostgreSQL of our own, in a directory, for a hotel that has nothing installed. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.embedded;

import org.jspecify.annotations.NullMarked;
