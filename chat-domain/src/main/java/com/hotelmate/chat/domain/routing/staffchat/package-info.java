/** Where the changes of staff conversations are announced: the staff-chat half of the contract's event table. */
@NullMarked
package com.hotelmate.chat.domain.routing.staffchat;

import org.jspecify.annotations.NullMarked;
