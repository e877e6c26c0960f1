/** The rules of the house. Each is proved to bite by a class in {@code planted} that breaks it. */
@NullMarked
package com.hotelmate.chat.architecture;

import org.jspecify.annotations.NullMarked;
