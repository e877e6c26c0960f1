/** Storing the conversations of guests, one unit of work at a time. */
@NullMarked
package com.hotelmate.chat.application.port.guestchat;

import org.jspecify.annotations.NullMarked;
