/** Random histories that every client must agree on, over the store in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.oracle;

import org.jspecify.annotations.NullMarked;
