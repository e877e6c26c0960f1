/** Staff members, their places in the house, and what they may do. */
@NullMarked
package com.hotelmate.chat.domain.staff;

import org.jspecify.annotations.NullMarked;
