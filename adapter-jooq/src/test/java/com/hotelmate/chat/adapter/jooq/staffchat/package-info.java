/** The staff chat on a real PostgreSQL. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.staffchat;

import org.jspecify.annotations.NullMarked;
