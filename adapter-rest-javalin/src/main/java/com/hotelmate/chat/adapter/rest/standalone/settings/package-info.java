/** How the runnable server is set up, read from the environment. */
@NullMarked
package com.hotelmate.chat.adapter.rest.standalone.settings;

import org.jspecify.annotations.NullMarked;
