/** What is live and never stored, over HTTP: who may listen where, and who types. */
@NullMarked
package com.hotelmate.chat.adapter.rest.guestchat.live;

import org.jspecify.annotations.NullMarked;
