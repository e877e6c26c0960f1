/** Beginning a conversation with colleagues, leaving it, sending somebody away, deleting it. */
@NullMarked
package com.hotelmate.chat.application.staffchat.conversation;

import org.jspecify.annotations.NullMarked;
