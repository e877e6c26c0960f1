/**
 * The conversations of staff and their messages. Rows travel as JSON objects in both directions, so a statement has one
 * text however many rows it reads or writes.
 */
@NullMarked
package com.hotelmate.chat.adapter.jooq.staffchat;

import org.jspecify.annotations.NullMarked;
