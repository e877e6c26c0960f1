/** Two sample hotels, and who can log in there. */
@NullMarked
package com.hotelmate.chat.adapter.rest.standalone.demo;

import org.jspecify.annotations.NullMarked;
