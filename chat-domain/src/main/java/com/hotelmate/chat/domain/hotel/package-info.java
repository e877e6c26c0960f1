/** The hotel, the tenant of everything, and its rooms. */
@NullMarked
package com.hotelmate.chat.domain.hotel;

import org.jspecify.annotations.NullMarked;
