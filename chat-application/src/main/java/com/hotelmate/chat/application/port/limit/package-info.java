/** Counting together with other nodes what callers may do only so often. */
@NullMarked
package com.hotelmate.chat.application.port.limit;

import org.jspecify.annotations.NullMarked;
