/** Messages of guest conversations over HTTP: writing, reading, changing and deleting them. */
@NullMarked
package com.hotelmate.chat.adapter.rest.guestchat.message;

import org.jspecify.annotations.NullMarked;
