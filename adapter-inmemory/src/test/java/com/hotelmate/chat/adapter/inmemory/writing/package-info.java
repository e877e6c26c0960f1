/** What guests and staff write, edit and delete, over the store in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.writing;

import org.jspecify.annotations.NullMarked;
