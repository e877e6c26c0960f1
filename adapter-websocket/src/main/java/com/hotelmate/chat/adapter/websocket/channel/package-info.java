/** Channels: what they may be called, who listens to them, and by whose right. */
@NullMarked
package com.hotelmate.chat.adapter.websocket.channel;

import org.jspecify.annotations.NullMarked;
