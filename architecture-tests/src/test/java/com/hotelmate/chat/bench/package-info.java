/** Benchmarks of the running server, started by hand; {@code docs/performance.md} says how. */
@NullMarked
package com.hotelmate.chat.bench;

import org.jspecify.annotations.NullMarked;
