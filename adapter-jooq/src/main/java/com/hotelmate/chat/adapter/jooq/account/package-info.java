/** Keeps what staff and guests prove themselves with. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.account;

import org.jspecify.annotations.NullMarked;
