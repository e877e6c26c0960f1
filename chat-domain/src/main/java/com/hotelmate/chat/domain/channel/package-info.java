/** The realtime channels: their names, which are the wire contract, and whether they are open to everybody. */
@NullMarked
package com.hotelmate.chat.domain.channel;

import org.jspecify.annotations.NullMarked;
