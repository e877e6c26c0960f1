package com.hotelmate.chat.domain.hotel;

/** A room of a hotel: its id, positive and never reused, and the number on its door. */
public record Room(long id, RoomNumber number) {}
