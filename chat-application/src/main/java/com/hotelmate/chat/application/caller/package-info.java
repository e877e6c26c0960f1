/** Who calls a use case, resolved to what the rules need to know. */
@NullMarked
package com.hotelmate.chat.application.caller;

import org.jspecify.annotations.NullMarked;
