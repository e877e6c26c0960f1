/** How the HTTP room says no: the codes of the wire contract and their one rendering as problem details. */
@NullMarked
package com.hotelmate.chat.adapter.rest.problem;

import org.jspecify.annotations.NullMarked;
