/** What staff show each other live and nobody stores: typing, and that a message reached a device. */
@NullMarked
package com.hotelmate.chat.application.staffchat.live;

import org.jspecify.annotations.NullMarked;
