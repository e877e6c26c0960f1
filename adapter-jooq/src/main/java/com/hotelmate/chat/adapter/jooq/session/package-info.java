/** Talking to the database: statements on behalf of one hotel, units of work, and what goes wrong. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.session;

import org.jspecify.annotations.NullMarked;
