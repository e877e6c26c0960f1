/** Tests of limits that nodes keep together. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.limit;

import org.jspecify.annotations.NullMarked;
