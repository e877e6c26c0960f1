/** What the tests of both chats' pushes share. */
@NullMarked
package com.hotelmate.chat.domain.push;

import org.jspecify.annotations.NullMarked;
