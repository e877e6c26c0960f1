/** Lanes and commits: what carries changes from the database to the sinks of all nodes. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.delivery;

import org.jspecify.annotations.NullMarked;
