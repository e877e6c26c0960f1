/** Signals that are not stored, on their way to other nodes. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.relay;

import org.jspecify.annotations.NullMarked;
