/** Realtime by Pusher Channels, or any server that speaks its HTTP API. */
@NullMarked
package com.hotelmate.chat.adapter.pusher;

import org.jspecify.annotations.NullMarked;
