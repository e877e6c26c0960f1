/** Reading conversations, messages and changes; marking them read. */
@NullMarked
package com.hotelmate.chat.application.reading;

import org.jspecify.annotations.NullMarked;
