/** The FCM adapter before a Firebase of one's own. */
@NullMarked
package com.hotelmate.chat.adapter.fcm;

import org.jspecify.annotations.NullMarked;
