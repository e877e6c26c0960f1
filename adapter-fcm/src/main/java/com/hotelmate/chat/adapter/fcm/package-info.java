/** Push notifications by Firebase Cloud Messaging. */
@NullMarked
package com.hotelmate.chat.adapter.fcm;

import org.jspecify.annotations.NullMarked;
