package com.hotelmate.chat.application.port.push;

import com.hotelmate.chat.domain.push.Recipient;
import java.util.Optional;

/**
 * A device that belongs to somebody.
 *
 * @param id another one with every registration, also with that of the same device for the same person
 * @param session the login under which a staff member registered it; it goes when that ends
 */
public record Registration(long id, Recipient owner, Device device, Optional<String> session) {}
