/** How commits reach the sinks, over the store in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.delivery;

import org.jspecify.annotations.NullMarked;
