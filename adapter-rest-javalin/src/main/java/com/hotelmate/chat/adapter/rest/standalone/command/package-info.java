/** What can be typed after the name of the jar. */
@NullMarked
package com.hotelmate.chat.adapter.rest.standalone.command;

import org.jspecify.annotations.NullMarked;
