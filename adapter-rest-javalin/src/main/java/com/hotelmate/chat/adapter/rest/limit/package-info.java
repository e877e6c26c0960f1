/** How much a caller may ask for, and how often a credential may be wrong. */
@NullMarked
package com.hotelmate.chat.adapter.rest.limit;

import org.jspecify.annotations.NullMarked;
