/** Writing messages: the guest, the staff, and never the same one twice. */
@NullMarked
package com.hotelmate.chat.application.sending;

import org.jspecify.annotations.NullMarked;
