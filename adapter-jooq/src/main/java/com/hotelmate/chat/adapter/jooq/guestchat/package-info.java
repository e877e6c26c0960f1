/** Keeps the conversations of guests: one statement reads what a unit of work needs, one stores its outcome. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.guestchat;

import org.jspecify.annotations.NullMarked;
