/** Tests of the house in PostgreSQL. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.house;

import org.jspecify.annotations.NullMarked;
