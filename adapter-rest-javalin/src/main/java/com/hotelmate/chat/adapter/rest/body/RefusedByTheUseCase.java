package com.hotelmate.chat.adapter.rest.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a required property whose absence is not a matter of shape: the use case refuses it, with a code of its own. The
 * API document calls it required all the same.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefusedByTheUseCase {}
