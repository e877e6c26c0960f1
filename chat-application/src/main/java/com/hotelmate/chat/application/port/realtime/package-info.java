/** Reaching connected clients: carrying signals, letting them in, ending their rights. */
@NullMarked
package com.hotelmate.chat.application.port.realtime;

import org.jspecify.annotations.NullMarked;
