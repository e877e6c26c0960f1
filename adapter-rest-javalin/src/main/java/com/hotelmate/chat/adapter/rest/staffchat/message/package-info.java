/** Messages of staff conversations over HTTP: writing, reading, changing, reacting, forwarding, and who types. */
@NullMarked
package com.hotelmate.chat.adapter.rest.staffchat.message;

import org.jspecify.annotations.NullMarked;
