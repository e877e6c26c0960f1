/** Accounts, sessions and tokens, in memory. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.account;

import org.jspecify.annotations.NullMarked;
