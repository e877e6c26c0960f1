/** Firebase as a test sees it: a server of one's own that answers as it is told. */
@NullMarked
package com.hotelmate.chat.adapter.fcm.stub;

import org.jspecify.annotations.NullMarked;
