/** What the end-to-end tests talk to a server with: staff and guests at HTTP, and screens at the official Pusher client. */
@NullMarked
package com.hotelmate.chat.endtoend.client;

import org.jspecify.annotations.NullMarked;
