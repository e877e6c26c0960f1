/** What the use cases need from outside: the driven ports. */
@NullMarked
package com.hotelmate.chat.application.port;

import org.jspecify.annotations.NullMarked;
