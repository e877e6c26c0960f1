/** Who is there, looks after whom, types and listens, over the store in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.presence;

import org.jspecify.annotations.NullMarked;
