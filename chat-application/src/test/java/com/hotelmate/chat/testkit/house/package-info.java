/** Contracts of the house's driven ports, and what their tests are made of. */
@NullMarked
package com.hotelmate.chat.testkit.house;

import org.jspecify.annotations.NullMarked;
