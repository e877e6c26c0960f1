/**
 * Breaks the running system on purpose, nodes, connections and the database, and checks afterwards that nothing that was
 * acknowledged is lost and nothing is there twice. The number of rounds is small, for every build; {@code -Dfaults=true} raises it.
 */
@NullMarked
package com.hotelmate.chat.faults;

import org.jspecify.annotations.NullMarked;
