/** Following what all nodes commit to a table, as it is committed. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.follow;

import org.jspecify.annotations.NullMarked;
