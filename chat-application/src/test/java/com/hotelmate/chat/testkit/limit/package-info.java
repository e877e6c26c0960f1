/** What those who count for several nodes must do. */
@NullMarked
package com.hotelmate.chat.testkit.limit;

import org.jspecify.annotations.NullMarked;
