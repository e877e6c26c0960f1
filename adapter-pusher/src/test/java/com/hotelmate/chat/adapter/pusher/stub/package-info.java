/** A realtime service of our own, as strict as the hosted one and as troublesome as a test wants it. */
@NullMarked
package com.hotelmate.chat.adapter.pusher.stub;

import org.jspecify.annotations.NullMarked;
