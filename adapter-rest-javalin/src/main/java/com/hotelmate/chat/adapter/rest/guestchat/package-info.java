/** The guest chat over HTTP: coming in, conversations, and who looks after the guest. */
@NullMarked
package com.hotelmate.chat.adapter.rest.guestchat;

import org.jspecify.annotations.NullMarked;
