@NullMarked
package com.hotelmate.chat.adapter.jooq.log;

import org.jspecify.annotations.NullMarked;
