/** What the runnable server keeps everything in. */
@NullMarked
package com.hotelmate.chat.adapter.rest.standalone.backing;

import org.jspecify.annotations.NullMarked;
