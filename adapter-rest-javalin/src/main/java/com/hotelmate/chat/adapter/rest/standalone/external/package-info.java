/** How the services outside fare, for those who run the server. */
@NullMarked
package com.hotelmate.chat.adapter.rest.standalone.external;

import org.jspecify.annotations.NullMarked;
