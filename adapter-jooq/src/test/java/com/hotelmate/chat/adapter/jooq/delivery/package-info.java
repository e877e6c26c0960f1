/** Tests of lanes and commits. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.delivery;

import org.jspecify.annotations.NullMarked;
