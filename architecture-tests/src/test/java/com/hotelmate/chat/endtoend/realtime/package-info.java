/** Realtime by a server that is not the chat's own. */
@NullMarked
package com.hotelmate.chat.endtoend.realtime;

import org.jspecify.annotations.NullMarked;
