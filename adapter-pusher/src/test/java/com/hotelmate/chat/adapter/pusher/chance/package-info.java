/** Whatever may happen in a hotel, at random: the same every time for the same seed. */
@NullMarked
package com.hotelmate.chat.adapter.pusher.chance;

import org.jspecify.annotations.NullMarked;
