/** Who of the staff is told about a guest's message. */
@NullMarked
package com.hotelmate.chat.domain.targeting;

import org.jspecify.annotations.NullMarked;
