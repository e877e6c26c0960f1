/** The whole product seen from outside: a server on a real port, real clients, and stories that go through everything. */
@NullMarked
package com.hotelmate.chat.endtoend;

import org.jspecify.annotations.NullMarked;
