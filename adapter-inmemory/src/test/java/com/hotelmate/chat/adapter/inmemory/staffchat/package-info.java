/** What staff do among themselves, on the store in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.staffchat;

import org.jspecify.annotations.NullMarked;
