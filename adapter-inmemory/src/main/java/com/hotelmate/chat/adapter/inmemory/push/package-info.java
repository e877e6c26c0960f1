/** Devices and what was pushed to them, in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.push;

import org.jspecify.annotations.NullMarked;
