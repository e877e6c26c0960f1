/** The one door for embedders, and how the use cases say no. */
@NullMarked
package com.hotelmate.chat.application;

import org.jspecify.annotations.NullMarked;
