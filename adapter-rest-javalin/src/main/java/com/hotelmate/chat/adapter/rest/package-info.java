/** The wire contract over HTTP, to be plugged into any Javalin application. */
@NullMarked
package com.hotelmate.chat.adapter.rest;

import org.jspecify.annotations.NullMarked;
