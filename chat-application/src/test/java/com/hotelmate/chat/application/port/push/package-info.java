@NullMarked
package com.hotelmate.chat.application.port.push;

import org.jspecify.annotations.NullMarked;
