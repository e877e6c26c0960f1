/** The rights of open connections, wherever they were given, and wherever the connections end. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.access;

import org.jspecify.annotations.NullMarked;
