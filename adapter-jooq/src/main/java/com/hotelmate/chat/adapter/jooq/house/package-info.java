/** Keeps the house that a server brings itself: hotels, rooms, staff, bookings, and what proves who somebody is. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.house;

import org.jspecify.annotations.NullMarked;
