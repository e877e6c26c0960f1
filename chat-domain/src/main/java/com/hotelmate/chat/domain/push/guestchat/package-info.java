/** The notifications that guest chat sends. */
@NullMarked
package com.hotelmate.chat.domain.push.guestchat;

import org.jspecify.annotations.NullMarked;
