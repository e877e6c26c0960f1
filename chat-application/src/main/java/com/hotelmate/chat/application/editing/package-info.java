/** Giving a message another text, and what it said before. */
@NullMarked
package com.hotelmate.chat.application.editing;

import org.jspecify.annotations.NullMarked;
