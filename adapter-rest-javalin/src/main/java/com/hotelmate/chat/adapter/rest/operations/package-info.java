/** What operators look at: health and metrics. */
@NullMarked
package com.hotelmate.chat.adapter.rest.operations;

import org.jspecify.annotations.NullMarked;
