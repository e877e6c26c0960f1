/** The stay of a guest party, and when it may write. */
@NullMarked
package com.hotelmate.chat.domain.stay;

import org.jspecify.annotations.NullMarked;
