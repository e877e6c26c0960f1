/** Where a change is announced: channels, event names, payloads. */
@NullMarked
package com.hotelmate.chat.domain.routing;

import org.jspecify.annotations.NullMarked;
