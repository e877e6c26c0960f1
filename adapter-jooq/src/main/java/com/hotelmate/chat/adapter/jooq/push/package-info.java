/** The devices of people, and what was pushed to them. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.push;

import org.jspecify.annotations.NullMarked;
