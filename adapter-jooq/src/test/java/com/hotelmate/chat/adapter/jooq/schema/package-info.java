/** Keeps the generated description of the schema true. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.schema;

import org.jspecify.annotations.NullMarked;
