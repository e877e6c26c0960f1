/** What happens to every request before and after its handler: identity, limits, shape, headers, refusals, metrics. */
@NullMarked
package com.hotelmate.chat.adapter.rest.dispatch;

import org.jspecify.annotations.NullMarked;
