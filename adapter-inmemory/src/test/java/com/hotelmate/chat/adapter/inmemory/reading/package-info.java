/** What guests and staff read, over the store in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.reading;

import org.jspecify.annotations.NullMarked;
