/** One unit of work in a staff conversation, for whoever takes part. */
@NullMarked
package com.hotelmate.chat.application.staffchat.work;

import org.jspecify.annotations.NullMarked;
