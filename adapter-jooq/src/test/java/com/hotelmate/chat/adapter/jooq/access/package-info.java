/** Tests of rights that hold and end on all nodes. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.access;

import org.jspecify.annotations.NullMarked;
