/** The house that a server brings itself: its hotels, rooms, staff and bookings, behind driven ports. */
@NullMarked
package com.hotelmate.chat.application.port.house;

import org.jspecify.annotations.NullMarked;
