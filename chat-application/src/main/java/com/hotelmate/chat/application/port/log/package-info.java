/** Reading the numbered changes of conversations, and hearing of new ones. */
@NullMarked
package com.hotelmate.chat.application.port.log;

import org.jspecify.annotations.NullMarked;
