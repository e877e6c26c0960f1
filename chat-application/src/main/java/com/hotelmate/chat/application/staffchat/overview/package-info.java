/** What somebody sees before opening a conversation: their conversations, what waits in them, and whom to write to. */
@NullMarked
package com.hotelmate.chat.application.staffchat.overview;

import org.jspecify.annotations.NullMarked;
