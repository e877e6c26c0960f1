/** The house around the chat over HTTP: staff accounts, and what the booking system enters. */
@NullMarked
package com.hotelmate.chat.adapter.rest.house;

import org.jspecify.annotations.NullMarked;
