/** How the nodes of a deployment wake each other through the database. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.notify;

import org.jspecify.annotations.NullMarked;
