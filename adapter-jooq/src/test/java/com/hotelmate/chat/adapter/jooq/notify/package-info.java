/** Tests of waking other nodes through the database. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.notify;

import org.jspecify.annotations.NullMarked;
