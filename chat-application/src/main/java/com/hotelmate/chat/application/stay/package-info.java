/** How the chat follows a stay: from the first visit over room moves to check-out. */
@NullMarked
package com.hotelmate.chat.application.stay;

import org.jspecify.annotations.NullMarked;
