/** JSON in and out: strict towards what comes in, exact in what goes out. */
@NullMarked
package com.hotelmate.chat.adapter.rest.body;

import org.jspecify.annotations.NullMarked;
