/** Bookings of a house that a server brings itself: how they are entered, and how their guests come, move and go. */
@NullMarked
package com.hotelmate.chat.application.house.booking;

import org.jspecify.annotations.NullMarked;
