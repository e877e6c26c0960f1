/** The tokens that let guests in: how they are given out, and whether one is still good. */
@NullMarked
package com.hotelmate.chat.application.account.guest;

import org.jspecify.annotations.NullMarked;
