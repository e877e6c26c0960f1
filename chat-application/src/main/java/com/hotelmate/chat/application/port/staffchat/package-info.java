/** Storing the conversations of staff, one unit of work at a time. */
@NullMarked
package com.hotelmate.chat.application.port.staffchat;

import org.jspecify.annotations.NullMarked;
