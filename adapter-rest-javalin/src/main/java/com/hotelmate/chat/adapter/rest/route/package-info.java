/**
 * The routes of the wire contract, each declared once: {@link com.hotelmate.chat.adapter.rest.route.Route} says what a
 * row is, {@link com.hotelmate.chat.adapter.rest.route.RouteTable} finds it by its path, and the API document is drawn
 * from the same declarations.
 */
@NullMarked
package com.hotelmate.chat.adapter.rest.route;

import org.jspecify.annotations.NullMarked;
