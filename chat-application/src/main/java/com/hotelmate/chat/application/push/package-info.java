/** Notifying people whose app is closed: their devices, the pushes that leave, and what became of them. */
@NullMarked
package com.hotelmate.chat.application.push;

import org.jspecify.annotations.NullMarked;
