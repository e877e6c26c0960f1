/** The house of a server that stands alone, in memory: hotels, rooms, staff and bookings. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.house;

import org.jspecify.annotations.NullMarked;
