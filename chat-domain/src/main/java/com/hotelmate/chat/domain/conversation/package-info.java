/** Conversations and the numbered changes that both chats keep of them. */
@NullMarked
package com.hotelmate.chat.domain.conversation;

import org.jspecify.annotations.NullMarked;
