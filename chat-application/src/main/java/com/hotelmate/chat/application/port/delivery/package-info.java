/** What delivery to queue sinks needs from outside. */
@NullMarked
package com.hotelmate.chat.application.port.delivery;

import org.jspecify.annotations.NullMarked;
