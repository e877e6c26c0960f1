/** What the messages of both chats are made of. */
@NullMarked
package com.hotelmate.chat.domain.message;

import org.jspecify.annotations.NullMarked;
