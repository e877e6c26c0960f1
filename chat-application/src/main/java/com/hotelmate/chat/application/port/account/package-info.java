/** What proves who somebody is, in a house that a server brings itself: passwords, sessions and tokens. */
@NullMarked
package com.hotelmate.chat.application.port.account;

import org.jspecify.annotations.NullMarked;
