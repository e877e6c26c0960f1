/** Contracts of the driven ports of accounts and tokens. */
@NullMarked
package com.hotelmate.chat.testkit.account;

import org.jspecify.annotations.NullMarked;
