/** Where the changes of guest conversations are announced: the guest-chat half of the contract's event table. */
@NullMarked
package com.hotelmate.chat.domain.routing.guestchat;

import org.jspecify.annotations.NullMarked;
