/** Devices and what was pushed to them, over HTTP. */
@NullMarked
package com.hotelmate.chat.adapter.rest.push;

import org.jspecify.annotations.NullMarked;
