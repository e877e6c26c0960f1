/** What the product says of itself, in its API document and on its command line, against what it is. */
@NullMarked
package com.hotelmate.chat.endtoend.document;

import org.jspecify.annotations.NullMarked;
