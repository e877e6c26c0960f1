/** Tests of signals between nodes. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.relay;

import org.jspecify.annotations.NullMarked;
