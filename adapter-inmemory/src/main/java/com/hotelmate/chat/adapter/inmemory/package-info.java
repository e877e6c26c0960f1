/** Every port of the chat in memory, with the semantics of a durable store: units of work are atomic and isolated. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
