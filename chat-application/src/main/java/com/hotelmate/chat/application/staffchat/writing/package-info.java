/** Writing to colleagues: sending, forwarding, editing, deleting, reacting, and never the same thing twice. */
@NullMarked
package com.hotelmate.chat.application.staffchat.writing;

import org.jspecify.annotations.NullMarked;
