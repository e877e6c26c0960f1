/** The house that a server brings itself: hotels, rooms and staff are entered here, and {@code House} is its door. */
@NullMarked
package com.hotelmate.chat.application.house;

import org.jspecify.annotations.NullMarked;
