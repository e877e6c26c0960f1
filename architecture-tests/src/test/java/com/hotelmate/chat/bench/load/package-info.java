/** Clients that cost little, since they share their processors with the server they measure. */
@NullMarked
package com.hotelmate.chat.bench.load;

import org.jspecify.annotations.NullMarked;
