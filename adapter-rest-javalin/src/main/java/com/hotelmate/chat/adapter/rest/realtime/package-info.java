/** What realtime servers outside ask and tell over HTTP. */
@NullMarked
package com.hotelmate.chat.adapter.rest.realtime;

import org.jspecify.annotations.NullMarked;
