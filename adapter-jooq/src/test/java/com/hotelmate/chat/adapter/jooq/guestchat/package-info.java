/** Guest conversations in a real PostgreSQL: what they cost, and what happens when many write at once. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.guestchat;

import org.jspecify.annotations.NullMarked;
