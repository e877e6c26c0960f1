/**
 * Realtime inside the server itself: clients of the Pusher protocol connect to the port that serves everything else.
 *
 * <p>Start at {@link com.hotelmate.chat.adapter.websocket.EmbeddedRealtime}.
 */
@NullMarked
package com.hotelmate.chat.adapter.websocket;

import org.jspecify.annotations.NullMarked;
