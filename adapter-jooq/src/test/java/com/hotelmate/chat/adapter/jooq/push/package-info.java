@NullMarked
package com.hotelmate.chat.adapter.jooq.push;

import org.jspecify.annotations.NullMarked;
