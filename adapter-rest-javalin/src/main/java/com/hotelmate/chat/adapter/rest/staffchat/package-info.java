/** The staff chat over HTTP: colleagues, conversations, and what waits in them. */
@NullMarked
package com.hotelmate.chat.adapter.rest.staffchat;

import org.jspecify.annotations.NullMarked;
