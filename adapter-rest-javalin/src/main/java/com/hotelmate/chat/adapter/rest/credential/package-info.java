/** Who is calling: tokens, sessions and passwords, and what they prove. */
@NullMarked
package com.hotelmate.chat.adapter.rest.credential;

import org.jspecify.annotations.NullMarked;
