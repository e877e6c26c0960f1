/** Any earlier snapshot of a staff conversation and the changes since it equal a fresh one. */
@NullMarked
package com.hotelmate.chat.adapter.inmemory.staffchat.oracle;

import org.jspecify.annotations.NullMarked;
