/** Carries what was committed to the sinks: in order per conversation, never in the way of a send. */
@NullMarked
package com.hotelmate.chat.application.delivery;

import org.jspecify.annotations.NullMarked;
