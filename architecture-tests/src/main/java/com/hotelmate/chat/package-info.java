/**
 * Nothing but tests lives in this module: the rules of the house, each with a planted violation; what guests and staff go
 * through from end to end, over real sockets; and the benchmarks.
 */
@NullMarked
package com.hotelmate.chat;

import org.jspecify.annotations.NullMarked;
