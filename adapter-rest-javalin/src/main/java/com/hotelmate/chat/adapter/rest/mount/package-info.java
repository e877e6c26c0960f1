/** Where the routes meet a web server. */
@NullMarked
package com.hotelmate.chat.adapter.rest.mount;

import org.jspecify.annotations.NullMarked;
