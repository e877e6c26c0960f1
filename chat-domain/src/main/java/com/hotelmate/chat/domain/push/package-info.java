/** Notifications for people whose app is closed: who gets which, and why somebody gets none. */
@NullMarked
package com.hotelmate.chat.domain.push;

import org.jspecify.annotations.NullMarked;
