/** What is only true with a database: several nodes, a database that is away, and a server that comes back. */
@NullMarked
package com.hotelmate.chat.endtoend.storage;

import org.jspecify.annotations.NullMarked;
