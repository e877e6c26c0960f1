/** Tests of accounts, sessions and tokens in PostgreSQL. */
@NullMarked
package com.hotelmate.chat.adapter.jooq.account;

import org.jspecify.annotations.NullMarked;
