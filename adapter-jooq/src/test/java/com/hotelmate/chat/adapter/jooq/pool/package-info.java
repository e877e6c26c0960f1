/** Connections that come, break and stay away. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.pool;

import org.jspecify.annotations.NullMarked;
