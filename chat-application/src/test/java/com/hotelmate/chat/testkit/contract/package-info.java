/** What every adapter of a driven port must do: its test class implements the port's contract. */
@NullMarked
package com.hotelmate.chat.testkit.contract;

import org.jspecify.annotations.NullMarked;
