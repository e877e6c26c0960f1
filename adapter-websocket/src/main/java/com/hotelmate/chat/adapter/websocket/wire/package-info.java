/** The Pusher protocol as text: what is said on a connection, how it is signed, and how it ends. */
@NullMarked
package com.hotelmate.chat.adapter.websocket.wire;

import org.jspecify.annotations.NullMarked;
