/** Deleting messages, so that both sides learn of it. */
@NullMarked
package com.hotelmate.chat.application.deletion;

import org.jspecify.annotations.NullMarked;
