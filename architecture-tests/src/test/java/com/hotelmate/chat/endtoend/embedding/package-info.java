/** The chat inside the program of a house that brings libraries of its own. */
@NullMarked
package com.hotelmate.chat.endtoend.embedding;

import org.jspecify.annotations.NullMarked;
