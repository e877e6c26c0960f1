/** Reaching people whose app is closed: their devices, the service that notifies those, and what became of it. */
@NullMarked
package com.hotelmate.chat.application.port.push;

import org.jspecify.annotations.NullMarked;
