/** What is live and never stored: typing, and who may listen where. */
@NullMarked
package com.hotelmate.chat.application.live;

import org.jspecify.annotations.NullMarked;
