/** A database of our own, as it starts, stops, and is left behind. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.embedded;

import org.jspecify.annotations.NullMarked;
