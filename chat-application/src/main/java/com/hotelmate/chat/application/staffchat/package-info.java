/** The conversations that staff have among themselves. */
@NullMarked
package com.hotelmate.chat.application.staffchat;

import org.jspecify.annotations.NullMarked;
