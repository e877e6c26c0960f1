/** Keeps the chat and its house in PostgreSQL. */
@NullMarked
package com.hotelmate.chat.adapter.jooq;

import org.jspecify.annotations.NullMarked;
