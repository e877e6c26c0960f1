/** The contract of idempotency keys. */
@NullMarked
package com.hotelmate.chat.testkit.idempotency;

import org.jspecify.annotations.NullMarked;
