/** Tests of what a node remembers. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.memory;

import org.jspecify.annotations.NullMarked;
