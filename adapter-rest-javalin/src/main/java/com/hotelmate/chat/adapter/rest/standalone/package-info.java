/** The runnable server: the one place that sees several adapters, chooses among them and puts them together. */
@NullMarked
package com.hotelmate.chat.adapter.rest.standalone;

import org.jspecify.annotations.NullMarked;
