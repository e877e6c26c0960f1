/** The objects of the wire contract that staff chat alone has. */
@NullMarked
package com.hotelmate.chat.domain.wire.staffchat;

import org.jspecify.annotations.NullMarked;
