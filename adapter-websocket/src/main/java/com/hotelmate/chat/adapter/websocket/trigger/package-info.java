/** How other publishers trigger events over HTTP: the Pusher HTTP API, as far as it makes sense for one node. */
@NullMarked
package com.hotelmate.chat.adapter.websocket.trigger;

import org.jspecify.annotations.NullMarked;
