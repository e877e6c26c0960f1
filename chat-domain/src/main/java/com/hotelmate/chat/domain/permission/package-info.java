/** Who may do what, for both chats; every refusal is a value. */
@NullMarked
package com.hotelmate.chat.domain.permission;

import org.jspecify.annotations.NullMarked;
