/** The notifications that staff chat sends. */
@NullMarked
package com.hotelmate.chat.domain.push.staffchat;

import org.jspecify.annotations.NullMarked;
