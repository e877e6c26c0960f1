/** A house, a clock and doubles of what lies outside, for tests of the chat and of its adapters. */
@NullMarked
package com.hotelmate.chat.testkit;

import org.jspecify.annotations.NullMarked;
