/** Who brings events to the clients of the runnable server. */
@NullMarked
package com.hotelmate.chat.adapter.rest.standalone.realtime;

import org.jspecify.annotations.NullMarked;
