/** What operators see of the work of a server, beside its requests. */
@NullMarked
package com.hotelmate.chat.adapter.rest.standalone.metrics;

import org.jspecify.annotations.NullMarked;
