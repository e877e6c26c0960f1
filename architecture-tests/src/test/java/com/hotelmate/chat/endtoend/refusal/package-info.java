/** What the server says no to, and what it never says: every route of the inventory, asked wrongly in every way. */
@NullMarked
package com.hotelmate.chat.endtoend.refusal;

import org.jspecify.annotations.NullMarked;
