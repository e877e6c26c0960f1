/** The conversation of a stay with the staff of the hotel: its messages, participants and changes. */
@NullMarked
package com.hotelmate.chat.domain.guestchat;

import org.jspecify.annotations.NullMarked;
