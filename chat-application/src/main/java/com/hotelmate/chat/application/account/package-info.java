/** How staff log in and out, and whether a session of theirs is still good. */
@NullMarked
package com.hotelmate.chat.application.account;

import org.jspecify.annotations.NullMarked;
