/** Where a change is announced: on which channels, under which names, with what. */
@NullMarked
package com.hotelmate.chat.domain.routing;

import org.jspecify.annotations.NullMarked;
