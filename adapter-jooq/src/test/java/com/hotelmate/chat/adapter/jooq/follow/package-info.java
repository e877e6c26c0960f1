/** Tests of following what is committed. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.follow;

import org.jspecify.annotations.NullMarked;
