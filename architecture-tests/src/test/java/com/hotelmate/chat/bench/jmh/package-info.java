/** Benchmarks of rules and use cases without any server. */
@NullMarked
package com.hotelmate.chat.bench.jmh;

import org.jspecify.annotations.NullMarked;
