/** The API document, drawn from the declared routes, and a page to read it. */
@NullMarked
package com.hotelmate.chat.adapter.rest.openapi;

import org.jspecify.annotations.NullMarked;
