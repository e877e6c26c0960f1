/** Answers of repeated requests, in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.idempotency;

import org.jspecify.annotations.NullMarked;
