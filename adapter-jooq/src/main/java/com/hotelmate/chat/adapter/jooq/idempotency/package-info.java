/** Keeps the answers of repeated requests. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.idempotency;

import org.jspecify.annotations.NullMarked;
