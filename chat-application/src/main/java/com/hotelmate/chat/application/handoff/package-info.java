/** Who of the staff takes part in a conversation and looks after the guest. */
@NullMarked
package com.hotelmate.chat.application.handoff;

import org.jspecify.annotations.NullMarked;
