/** Limits that the nodes of a deployment keep together. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.limit;

import org.jspecify.annotations.NullMarked;
