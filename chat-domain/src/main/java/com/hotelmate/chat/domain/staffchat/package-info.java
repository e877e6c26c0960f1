/** The conversations that staff have among themselves: one-to-one and in groups. */
@NullMarked
package com.hotelmate.chat.domain.staffchat;

import org.jspecify.annotations.NullMarked;
