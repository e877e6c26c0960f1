/** Reading what colleagues wrote, and telling them that one did. */
@NullMarked
package com.hotelmate.chat.application.staffchat.reading;

import org.jspecify.annotations.NullMarked;
