/** The objects of the wire contract, as events, the change feed and HTTP answers carry them. */
@NullMarked
package com.hotelmate.chat.domain.wire;

import org.jspecify.annotations.NullMarked;
