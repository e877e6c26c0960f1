/** What a node remembers of the house, and how the nodes keep each other from remembering what has changed. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.memory;

import org.jspecify.annotations.NullMarked;
