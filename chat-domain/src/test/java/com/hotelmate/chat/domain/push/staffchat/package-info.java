/** The table of pushes as tests. */
@NullMarked
package com.hotelmate.chat.domain.push.staffchat;

import org.jspecify.annotations.NullMarked;
