/** The table of pushes as tests. */
@NullMarked
package com.hotelmate.chat.domain.push.guestchat;

import org.jspecify.annotations.NullMarked;
